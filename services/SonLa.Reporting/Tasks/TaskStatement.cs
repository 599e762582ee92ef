namespace SonLa.Reporting.Tasks;

/// <summary>What an organisation says of a task for the periods that end on a day: a lead's progress, a coordinator's part, an evaluator's judgement; a later one replaces it and the earlier stays on record.</summary>
internal sealed class TaskStatement
{
    public required Guid StatementId { get; init; }

    public required Guid TaskId { get; init; }

    public required Guid PlanId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary><c>lead</c>, <c>coordinator</c> or <c>evaluator</c>.</summary>
    public required string Role { get; init; }

    /// <summary>One statement serves every period that ends on this day, as one report does.</summary>
    public required DateOnly PeriodEndsOn { get; init; }

    /// <summary>From 1, by organisation, role and day.</summary>
    public required int Number { get; init; }

    /// <summary>A grade and never a percentage (decision of 2024, II.2.5); null for a coordinator's part.</summary>
    public string? Grade { get; init; }

    /// <summary>What the grade was called then.</summary>
    public string? GradeName { get; init; }

    /// <summary>Whether nothing further is to be reported after it.</summary>
    public bool Final { get; init; }

    /// <summary>Whether the work was done.</summary>
    public bool Done { get; init; }

    public required string Text { get; init; }

    /// <summary>Why it was not done.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset StatedAt { get; init; }

    public required Guid StatedBy { get; init; }

    public required string StatedByName { get; init; }

    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
