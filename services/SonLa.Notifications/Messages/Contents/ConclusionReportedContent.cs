using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A session's conclusion was reported on, or closed.</summary>
internal sealed record ConclusionReportedContent : Content
{
    public const string Name = "conclusion-reported";

    public override string Kind => Name;

    public required bool Closed { get; init; }

    public bool Done { get; init; }

    public required string LeadCode { get; init; }

    public required string Text { get; init; }

    /// <summary>The report, or the remark with which it was closed.</summary>
    public required string Said { get; init; }

    public override Say Title(OrganisationNames names) => Closed
        ? new("Kết luận phiên họp đã kết thúc theo dõi", "A session's conclusion is closed")
        : Done
            ? new($"{names.Of(LeadCode)} báo cáo đã thực hiện xong kết luận phiên họp", $"{names.Of(LeadCode)} reports a session's conclusion as done")
            : new($"{names.Of(LeadCode)} báo cáo tiến độ kết luận phiên họp", $"{names.Of(LeadCode)} reports on a session's conclusion");

    public override Say Body(OrganisationNames names) => Closed
        ? new($"Kết luận: {Text} Ý kiến: {Said}", $"Conclusion: {Text} Remark: {Said}")
        : new($"Kết luận: {Text} Báo cáo: {Said}", $"Conclusion: {Text} Report: {Said}");
}
