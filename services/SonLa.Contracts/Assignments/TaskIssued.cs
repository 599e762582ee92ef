namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a task of a plan comes into force; what a document only requests is never published.</summary>
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
