namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a task or request of a plan comes into force and whenever a later document changes or withdraws it: the whole of it as it then stands; the greatest version counts.</summary>
public sealed record TaskIssued
{
    public required Guid TaskId { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Stable within the plan.</summary>
    public required string TaskCode { get; init; }

    /// <summary>Label as printed; two tasks may share one.</summary>
    public required string Section { get; init; }

    public string? Heading { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>What is to come out of it, where the document says so.</summary>
    public string? Product { get; init; }

    /// <summary><c>assigned</c>, or <c>requested</c> ("Đề nghị"): a request binds nobody and is never overdue.</summary>
    public required string Obligation { get; init; }

    /// <summary>Class of what not everybody may read (<c>defence</c>, <c>security</c>, <c>inspection</c>); null where it is open.</summary>
    public string? Class { get; init; }

    /// <summary>Last day for it; null where the document sets none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The outside event on which it starts, as the document names it; null where it starts with the document.</summary>
    public string? StartsOn { get; init; }

    /// <summary>Working days from that event to the last day.</summary>
    public int? DaysAfterStart { get; init; }

    /// <summary>The later document that changed or withdrew it; null while it is as first given.</summary>
    public string? ChangedBy { get; init; }

    /// <summary>Whether a later document took it back; from then on nobody reports on it.</summary>
    public required bool Withdrawn { get; init; }

    /// <summary>The document that gives it.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Whether a class of offices leads it.</summary>
    public required bool Collective { get; init; }

    /// <summary>A class is expanded to its members on the document's day; empty where no lead is known to the tree.</summary>
    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    public required IReadOnlyList<string> EvaluatorCodes { get; init; }

    public required IReadOnlyList<string> MonitorCodes { get; init; }

    /// <summary>Names at the task that mean no organisation, as written.</summary>
    public required IReadOnlyList<string> UnresolvedNames { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Version of the plan.</summary>
    public required int Version { get; init; }
}
