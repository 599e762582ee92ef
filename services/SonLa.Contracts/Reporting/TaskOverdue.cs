namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the last day of a task has passed and somebody is not through with it; never for a request.</summary>
public sealed record TaskOverdue
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

    /// <summary>Leads who are not through with it.</summary>
    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Step of the ladder: <c>due-soon-7</c>, <c>overdue-0</c>.</summary>
    public required string Rung { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Version { get; init; }
}
