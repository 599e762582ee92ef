namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget, once per reminder, when a review round of the year's decision is due and nobody has opened it.</summary>
public sealed record RoundOpeningOwed
{
    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>State at the end of this day; of a round by judgement, its last day. Asia/Ho_Chi_Minh.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Null where projects are named by judgement.</summary>
    public decimal? ThresholdPercent { get; init; }

    /// <summary>Days from the cut-off to today; negative before it.</summary>
    public required int DaysSinceCutOff { get; init; }

    /// <summary>The decision that asks for the round.</summary>
    public required string Source { get; init; }

    /// <summary>Projects with capital of the year that the round looks at.</summary>
    public required int Projects { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RemindedAt { get; init; }

    /// <summary>Reminders for the round so far, this one included.</summary>
    public required int Version { get; init; }
}
