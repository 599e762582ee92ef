using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A report has been accepted by the planning department.</summary>
internal sealed record ReportAcceptedContent : Content
{
    public const string Name = "report-accepted";

    public override string Kind => Name;

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var periods = Wording.Periods(Periods);
        return new($"Báo cáo {periods.Vi} đã được chấp nhận", $"The report for {periods.En} was accepted");
    }

    public override Say Body(OrganisationNames names)
    {
        var accepted = Wording.Instant(AcceptedAt);
        return new(
            $"Bản nộp lần {Revision} được chấp nhận lúc {accepted.Vi}.",
            $"Revision {Revision} was accepted at {accepted.En}.");
    }
}
