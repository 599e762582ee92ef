using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>An organisation's report has been received.</summary>
internal sealed record ReportSubmittedContent : Content
{
    public const string Name = "report-submitted";

    public override string Kind => Name;

    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required bool Late { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var periods = Wording.Periods(Periods);
        return new(
            $"Đã nhận báo cáo {periods.Vi} của {names.Of(OrganisationCode)}",
            $"Report for {periods.En} received from {names.Of(OrganisationCode)}");
    }

    public override Say Body(OrganisationNames names)
    {
        var submitted = Wording.Instant(SubmittedAt);
        return new(
            $"Nộp lần {Revision} lúc {submitted.Vi}, {(Late ? "trễ hạn" : "đúng hạn")}.",
            $"Revision {Revision}, submitted at {submitted.En}, {(Late ? "late" : "on time")}.");
    }
}
