namespace SonLa.Contracts.Budget;

/// <summary>One entry of a project's capital plan.</summary>
public sealed record AllocatedCapital
{
    public required Guid AllocationId { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>In whole đồng; negative where capital is taken back.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>First day in force, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string DocumentNumber { get; init; }
}
