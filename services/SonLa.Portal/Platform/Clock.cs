namespace SonLa.Portal.Platform;

/// <summary>The business time a service goes by.</summary>
internal sealed record Clock(DateTimeOffset Now, bool Simulated);

/// <summary>One page of a service's list.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
