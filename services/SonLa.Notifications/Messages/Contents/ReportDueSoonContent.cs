using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A report falls due in some days.</summary>
internal sealed record ReportDueSoonContent : Content
{
    public const string Name = "report-due-soon";

    public override string Kind => Name;

    public required string OrganisationCode { get; init; }

    /// <summary>What is owed, in Vietnamese, as the calendar words it.</summary>
    public required string Obligation { get; init; }

    public required string Period { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required int DaysBefore { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Còn {DaysBefore} ngày đến hạn: {Obligation}",
        $"Due in {Wording.EnglishDays(DaysBefore)}: report for {Wording.Period(Period).En}");

    public override Say Body(OrganisationNames names)
    {
        var due = Wording.Instant(DueAt);
        return new(
            $"{names.Of(OrganisationCode)} nộp chậm nhất lúc {due.Vi}.",
            $"{names.Of(OrganisationCode)} hands it in by {due.En} at the latest.");
    }
}
