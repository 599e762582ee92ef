using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A report is past due and nothing was submitted.</summary>
internal sealed record ReportOverdueContent : Content
{
    public const string Name = "report-overdue";

    public override string Kind => Name;

    public required string OrganisationCode { get; init; }

    /// <summary>What is owed, in Vietnamese, as the calendar words it.</summary>
    public required string Obligation { get; init; }

    public required string Period { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required int DaysAfter { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Quá hạn: {Obligation} – {names.Of(OrganisationCode)}",
        $"Overdue: report for {Wording.Period(Period).En} – {names.Of(OrganisationCode)}");

    public override Say Body(OrganisationNames names)
    {
        var due = Wording.Instant(DueAt);
        return new(
            $"Chưa nộp báo cáo; hạn là {due.Vi}{(DaysAfter > 0 ? $", đã quá {DaysAfter} ngày" : "")}. Đề nghị nộp ngay.",
            $"No report was submitted; it was due at {due.En}{(DaysAfter > 0 ? $", {Wording.EnglishDays(DaysAfter)} ago" : "")}. Hand it in at once.");
    }
}
