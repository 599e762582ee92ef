namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation says how a task goes: a lead's progress, a coordinator's part, an evaluator's judgement; the words themselves stay in Reporting.</summary>
public sealed record TaskProgressReported
{
    public required Guid StatementId { get; init; }

    public required Guid TaskId { get; init; }

    public required int PlanYear { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary><c>lead</c>, <c>coordinator</c> or <c>evaluator</c>.</summary>
    public required string Role { get; init; }

    /// <summary>It serves every period that ends on this day.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    /// <summary>Null for a coordinator's part.</summary>
    public string? Grade { get; init; }

    /// <summary>Whether nothing further is to be reported after it.</summary>
    public required bool Final { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset StatedAt { get; init; }

    /// <summary>From 1, by task, organisation, role and period.</summary>
    public required int Version { get; init; }
}
