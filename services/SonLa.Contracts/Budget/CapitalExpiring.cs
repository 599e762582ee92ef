namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget once per reminder before capital that is not disbursed comes to its end, and once when it has.</summary>
public sealed record CapitalExpiring
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string ProjectName { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Year of the capital plan.</summary>
    public required int PlanYear { get; init; }

    /// <summary>Last day on which it may be disbursed, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary><c>due-soon-30</c>, or <c>ended</c>.</summary>
    public required string Rung { get; init; }

    /// <summary>Days to the end; null where it has passed.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>Not disbursed, in whole đồng; what lapses where it has ended.</summary>
    public required decimal RemainingInDong { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
