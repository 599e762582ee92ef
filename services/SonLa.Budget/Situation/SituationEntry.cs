namespace SonLa.Budget.Situation;

/// <summary>One entry of how a project stands beside its money: physical progress, a bottleneck or its end, or who answers for it; corrected by reversal, never changed.</summary>
internal sealed class SituationEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProjectId { get; private init; }

    public Guid? ReversesEntryId { get; init; }

    /// <summary>One of <see cref="SituationKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Day from which the entry counts.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Physical work done, 0 to 100 with at most two decimals; null unless the entry is of progress.</summary>
    public decimal? PhysicalPercent { get; init; }

    /// <summary>One of <see cref="BottleneckCauses"/>; null unless the entry is a bottleneck.</summary>
    public string? Cause { get; init; }

    /// <summary>Day by which the bottleneck should be removed, where somebody has said so.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>The bottleneck that a resolution ends.</summary>
    public Guid? EndsEntryId { get; init; }

    /// <summary>The note; of a head, name and office; of a reversal, the reason.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
