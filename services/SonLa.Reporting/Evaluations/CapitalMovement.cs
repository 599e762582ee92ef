namespace SonLa.Reporting.Evaluations;

/// <summary>One entry of a project's capital plan or of its payments, as Budget told of it; what has been told is never changed.</summary>
internal sealed class CapitalMovement
{
    public const string Capital = "capital";
    public const string Payment = "payment";

    /// <summary>Budget's own id of the entry, so that the order in which events come does not matter.</summary>
    public required Guid EntryId { get; init; }

    /// <summary><see cref="Capital"/> or <see cref="Payment"/>.</summary>
    public required string Kind { get; init; }

    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    /// <summary>Funding source.</summary>
    public required string SourceCode { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>First day in force, or day of the payment.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whole đồng; negative where capital is taken back or a payment is reversed.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>What all entries of the kind came to when this one was told: shows whether any is still under way.</summary>
    public required decimal TotalInDong { get; init; }

    /// <summary>Version of the project in the event.</summary>
    public required int ProjectVersion { get; init; }

    public required Guid SourceEventId { get; init; }

    /// <summary>The document by which capital was given or taken back; null for a payment.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
