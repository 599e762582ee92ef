namespace SonLa.Budget.Reallocations;

/// <summary>What a reallocation takes from a source of a project, or gives to it.</summary>
internal sealed class ReallocationLine
{
    public Guid ReallocationId { get; private init; }

    public required Guid ProjectId { get; init; }

    public required string ProjectCode { get; init; }

    public required string SourceCode { get; init; }

    /// <summary>Whole đồng; negative where capital is taken back, 0 where nothing moves.</summary>
    public decimal AmountInDong { get; private set; }

    /// <summary>What the engine proposed; null for a line added by hand.</summary>
    public decimal? ProposedInDong { get; init; }

    /// <summary>Priority of a receiving project when proposed, 0 to 100.</summary>
    public decimal? Score { get; init; }

    public required string ReasonVi { get; init; }

    public required string ReasonEn { get; init; }

    internal static ReallocationLine Of(ProposedLine line)
    {
        var reason = line.Reason;
        return new()
        {
            ProjectId = line.ProjectId,
            ProjectCode = line.ProjectCode,
            SourceCode = line.SourceCode,
            AmountInDong = line.AmountInDong,
            ProposedInDong = line.AmountInDong,
            Score = line.Score,
            ReasonVi = reason.Vi,
            ReasonEn = reason.En,
        };
    }

    internal static ReallocationLine ByHand(Guid projectId, string projectCode, string sourceCode) => new()
    {
        ProjectId = projectId,
        ProjectCode = projectCode,
        SourceCode = sourceCode,
        ReasonVi = "Do Sở Kế hoạch và Đầu tư ghi thêm.",
        ReasonEn = "Added by the planning department.",
    };

    internal void Set(decimal amountInDong) => AmountInDong = amountInDong;
}
