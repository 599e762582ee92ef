namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when capital of a project is disbursed, or a disbursement is reversed.</summary>
public sealed record DisbursementPosted
{
    public required Guid DisbursementId { get; init; }

    /// <summary>The disbursement that this entry reverses; null for a disbursement proper.</summary>
    public Guid? ReversesDisbursementId { get; init; }

    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    /// <summary>Organisation that owns the project (chủ đầu tư).</summary>
    public required string OwnerCode { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Year of the capital plan that is drawn on.</summary>
    public required int PlanYear { get; init; }

    /// <summary>In whole đồng; negative for a reversal.</summary>
    public required decimal AmountInDong { get; init; }

    /// <summary>Day of the treasury's payment, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly DisbursedOn { get; init; }

    /// <summary>Disbursed of the project's plan year so far, all sources, in đồng, this entry included.</summary>
    public required decimal DisbursedToDateInDong { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset PostedAt { get; init; }

    /// <summary>Version of the project.</summary>
    public required int Version { get; init; }
}
