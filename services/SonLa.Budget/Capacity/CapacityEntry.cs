namespace SonLa.Budget.Capacity;

/// <summary>One entry of what bears on how much capital a project can give up or take: an advance, accepted volume, a need, or the medium-term ceiling; corrected by reversal.</summary>
internal sealed class CapacityEntry
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProjectId { get; private init; }

    public Guid? ReversesEntryId { get; init; }

    /// <summary>One of <see cref="CapacityKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Null for a ceiling over all sources together.</summary>
    public string? SourceCode { get; init; }

    /// <summary>Plan year; for a ceiling the first year of the medium-term period.</summary>
    public required int Year { get; init; }

    /// <summary>Whole đồng; negative where an advance is recovered, a need met, a ceiling lowered, or an entry reversed.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>Day from which the entry counts.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The document, or the reason of a reversal.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
