namespace SonLa.Reporting.Investment;

/// <summary>One entry of the capital that the Prime Minister assigns to the province, as Budget told of it; what has been told is never changed.</summary>
internal sealed class AssignedCapital
{
    /// <summary>Budget's own id of the entry.</summary>
    public required Guid EntryId { get; init; }

    public required int PlanYear { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Where the document assigns to a programme.</summary>
    public string? Programme { get; init; }

    /// <summary>Where the document names the project.</summary>
    public Guid? ProjectId { get; init; }

    public string? ProjectCode { get; init; }

    /// <summary>Whole đồng; negative where a later document lowers it.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>First day in force.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Entries of the year when this one was told: whoever has fewer still waits for some.</summary>
    public required int EntriesOfYear { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
