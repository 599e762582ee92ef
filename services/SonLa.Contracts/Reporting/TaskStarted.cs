namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the outside event has happened for which a task waited.</summary>
public sealed record TaskStarted
{
    public required Guid TaskId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Label as printed.</summary>
    public required string Section { get; init; }

    /// <summary>The document that gives it.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Null for a task of a class that not everybody may read.</summary>
    public string? Text { get; init; }

    /// <summary>Class of what not everybody may read; null where it is open.</summary>
    public string? Class { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>The last day that follows from it; null where the document sets none.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required int Version { get; init; }
}
