using System.Text.Json;

namespace SonLa.Check.Platform;

/// <summary>What the gateway answered.</summary>
internal sealed record Reply
{
    public required string Asked { get; init; }

    public required int Status { get; init; }

    public required byte[] Bytes { get; init; }

    public string? ETag { get; init; }

    public bool Accepted => Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public string Said => $"{Asked} answered {Status} {System.Text.Encoding.UTF8.GetString(Bytes)}";

    /// <summary>Itself where the platform accepted; otherwise a broken promise that quotes the answer.</summary>
    public Reply OrBroken(string promise) => Accepted
        ? this
        : throw new BrokenPromiseException($"{promise}: {Said}");
}
