using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

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

    /// <summary>Why the amount is another than proposed; null where it is as the engine proposed it.</summary>
    public string? EditedBecause { get; private set; }

    /// <summary>Account that set the amount by hand.</summary>
    public Guid? EditedBy { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Why the amount is what it is now: the editor's words where it was set by hand, since the engine's tell of another amount.</summary>
    internal Say Why => (EditedBecause, EditedAt) is ({ } because, { } at)
        ? new($"{(ProposedInDong is null ? "Ghi thêm" : "Sửa")} ngày {VietnamTime.DayOf(at):dd/MM/yyyy}: {because}", $"{(ProposedInDong is null ? "Added" : "Changed")} on {VietnamTime.DayOf(at):yyyy-MM-dd}: {because}")
        : new(ReasonVi, ReasonEn);

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

    internal void Set(decimal amountInDong, string because, Guid by, DateTimeOffset at)
    {
        AmountInDong = amountInDong;
        (EditedBecause, EditedBy, EditedAt) = amountInDong == ProposedInDong ? default((string?, Guid?, DateTimeOffset?)) : (because, by, at);
    }
}
