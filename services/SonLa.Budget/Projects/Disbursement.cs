namespace SonLa.Budget.Projects;

/// <summary>A payment from a project's capital (giải ngân) or the reversal of one; entries are appended, never changed.</summary>
internal sealed class Disbursement
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProjectId { get; private init; }

    public Guid? ReversesDisbursementId { get; init; }

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    /// <summary>Whole đồng; negative for a reversal.</summary>
    public required decimal AmountInDong { get; init; }

    public required DateOnly DisbursedOn { get; init; }

    /// <summary>The treasury's document, or the reason of a reversal.</summary>
    public required string Reference { get; init; }

    public required DateTimeOffset PostedAt { get; init; }

    public required Guid PostedBy { get; init; }
}
