using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A report has been sent back to its organisation.</summary>
internal sealed record ReportReturnedContent : Content
{
    public const string Name = "report-returned";

    public override string Kind => Name;

    public required IReadOnlyList<string> Periods { get; init; }

    public required int Revision { get; init; }

    /// <summary>Null where the whole report is returned.</summary>
    public required string? MeasureCode { get; init; }

    public required string Reason { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var periods = Wording.Periods(Periods);
        return new($"Báo cáo {periods.Vi} bị trả lại", $"The report for {periods.En} was returned");
    }

    public override Say Body(OrganisationNames names) => new(
        $"Bản nộp lần {Revision}{(MeasureCode is null ? "" : $", chỉ tiêu {MeasureCode}")} bị trả lại. Lý do: {Reason} Đề nghị hoàn thiện và nộp lại.",
        $"Revision {Revision}{(MeasureCode is null ? "" : $", measure {MeasureCode},")} was returned. Reason: {Reason} Complete it and submit again.");
}
