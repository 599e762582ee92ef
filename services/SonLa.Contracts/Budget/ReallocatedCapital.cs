namespace SonLa.Contracts.Budget;

/// <summary>What one project gives up or takes of one funding source.</summary>
public sealed record ReallocatedCapital
{
    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư); null in events from before it was told.</summary>
    public string? OwnerCode { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Whole đồng; negative where capital is taken back.</summary>
    public required decimal AmountInDong { get; init; }
}
