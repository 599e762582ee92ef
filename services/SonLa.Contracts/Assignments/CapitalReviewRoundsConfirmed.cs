namespace SonLa.Contracts.Assignments;

/// <summary>Published by Assignments when a plan whose documents set rounds of capital review comes into force: proposals for the budget's year, and no rounds by themselves.</summary>
public sealed record CapitalReviewRoundsConfirmed
{
    public required Guid PlanId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Those with number, cut-off, threshold and filter.</summary>
    public required IReadOnlyList<ConfirmedReviewRound> Rounds { get; init; }

    /// <summary>Last day of adjustments when necessary; null where no document sets an end.</summary>
    public DateOnly? AdHocUntil { get; init; }

    /// <summary>Of the document that sets it.</summary>
    public string? AdHocSource { get; init; }

    /// <summary>The document's own words on that day.</summary>
    public string? AdHocQuote { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>Version of the plan.</summary>
    public required int Version { get; init; }
}
