namespace SonLa.Portal.Platform;

/// <summary>What came back from a service: the value with its version, or the refusal.</summary>
internal sealed record Answer<T>(T? Value, Refusal? Refusal, string? ETag)
    where T : class;

/// <summary>An answer whose content is of no interest.</summary>
internal sealed record Nothing;
