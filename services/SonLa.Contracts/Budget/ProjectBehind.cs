namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget, once per project and review round, when the round's cut-off draws near and the project is still below its threshold.</summary>
public sealed record ProjectBehind
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>State at the end of this day, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>Strictly below this the round catches the project.</summary>
    public required decimal ThresholdPercent { get; init; }

    /// <summary>The denominator: the capital plan in force on the day, in đồng.</summary>
    public required decimal CapitalInForceInDong { get; init; }

    /// <summary>The numerator, in đồng.</summary>
    public required decimal DisbursedInDong { get; init; }

    /// <summary>What has to be disbursed by the cut-off so that the round does not catch the project, in đồng.</summary>
    public required decimal MissingInDong { get; init; }

    /// <summary>Day of the figures, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset WarnedAt { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
