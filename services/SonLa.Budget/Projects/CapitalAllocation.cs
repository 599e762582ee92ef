namespace SonLa.Budget.Projects;

/// <summary>One entry of a project's capital plan (kế hoạch vốn): assigned, or adjusted by a later document; entries are appended, never changed.</summary>
internal sealed class CapitalAllocation
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    /// <summary>Whole đồng; negative where an adjustment takes capital back.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>First day on which the entry is in force.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Document that allows the adjustment after the year's last day for it; null where it came in time.</summary>
    public string? OverridesDeadlineBy { get; init; }

    /// <summary>The reallocation that this entry belongs to; null for capital assigned or adjusted by itself.</summary>
    public Guid? ReallocationId { get; init; }

    /// <summary>Whether the entry brings back what a voided reallocation had moved.</summary>
    public bool Restores { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
