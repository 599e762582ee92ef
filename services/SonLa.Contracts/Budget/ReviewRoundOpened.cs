namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when a review round is opened and its list of slow projects is frozen.</summary>
public sealed record ReviewRoundOpened
{
    public required Guid RoundListId { get; init; }

    public required int PlanYear { get; init; }

    public required int Number { get; init; }

    /// <summary>State at the end of this day, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this is caught; null where projects are named by judgement.</summary>
    public decimal? ThresholdPercent { get; init; }

    /// <summary><c>carried-over</c>, <c>all</c>, <c>by-judgement</c> or <c>ad-hoc</c>.</summary>
    public required string Filter { get; init; }

    public required int ProjectsConsidered { get; init; }

    public required int ProjectsCaught { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    public required int Version { get; init; }
}
