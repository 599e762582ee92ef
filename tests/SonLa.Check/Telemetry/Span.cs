namespace SonLa.Check.Telemetry;

/// <summary>One step of a trace as a process of the platform reported it.</summary>
internal sealed record Span
{
    public required string TraceId { get; init; }

    public required string SpanId { get; init; }

    /// <summary>Empty for the first span of a trace.</summary>
    public required string ParentId { get; init; }

    public required string Service { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>Nanoseconds since 1970.</summary>
    public required ulong StartedAt { get; init; }

    /// <summary>Nanoseconds since 1970.</summary>
    public required ulong EndedAt { get; init; }

    public IReadOnlyList<string> LinkedTraceIds { get; init; } = [];
}
