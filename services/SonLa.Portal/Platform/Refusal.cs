namespace SonLa.Portal.Platform;

/// <summary>Why a service did not do what a page asked, in the reader's language (RFC 9457).</summary>
public sealed record Refusal
{
    public int Status { get; init; }

    public string Title { get; init; } = "";

    public string? Detail { get; init; }

    public string? Rule { get; init; }

    public Dictionary<string, string[]>? Errors { get; init; }

    /// <summary>The service cannot be reached or fails: nothing the reader did.</summary>
    internal bool IsOutage => Status >= 500 || Status == StatusCodes.Status429TooManyRequests;
}
