namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget, once per project and review round, when a project is expected to stay below the threshold of the next round, some time before it.</summary>
public sealed record ShortfallExpected
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>Last day that counts for the round, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this the round catches the project.</summary>
    public required decimal ThresholdPercent { get; init; }

    /// <summary>The last day of the month that the forecast rests on, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>Capital plan in force on that day, in đồng: the denominator.</summary>
    public required decimal CapitalInForceInDong { get; init; }

    /// <summary>Disbursed by that day, in đồng.</summary>
    public required decimal DisbursedInDong { get; init; }

    /// <summary>Expected by the round, in đồng.</summary>
    public required ExpectedAmount ByCutOff { get; init; }

    /// <summary>Expected by the year's end, in đồng.</summary>
    public required ExpectedAmount ByYearEnd { get; init; }

    /// <summary>Whether even the upper end of the interval by the round is below the threshold.</summary>
    public required bool EvenAtBest { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset WarnedAt { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
