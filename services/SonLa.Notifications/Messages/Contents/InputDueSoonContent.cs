using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>A coordinator's inputs for the leads' reports fall due in some days and are missing.</summary>
internal sealed record InputDueSoonContent : Content
{
    public const string Name = "input-due-soon";

    /// <summary>More names than this are counted and not read out.</summary>
    private const int MostNames = 5;

    public override string Kind => Name;

    public required string OrganisationCode { get; init; }

    public required string Period { get; init; }

    /// <summary>As the plan words them, in Vietnamese.</summary>
    public required IReadOnlyList<string> MeasureNames { get; init; }

    public required IReadOnlyList<string> LeadCodes { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required int DaysBefore { get; init; }

    public override Say Title(OrganisationNames names) => new(
        $"Còn {DaysBefore} ngày gửi thông tin phối hợp {Wording.Period(Period).Vi}: {MeasureNames.Count} chỉ tiêu",
        $"Due in {Wording.EnglishDays(DaysBefore)}: inputs for {Wording.Period(Period).En}, {MeasureNames.Count} measure(s)");

    public override Say Body(OrganisationNames names)
    {
        var due = Wording.Instant(DueAt);
        var leads = string.Join("; ", LeadCodes.Select(names.Of));
        var measures = string.Join("; ", MeasureNames.Take(MostNames));
        var more = MeasureNames.Count - MostNames;
        return new(
            $"{names.Of(OrganisationCode)} gửi chậm nhất lúc {due.Vi} cho {leads}: {measures}{(more > 0 ? $" và {more} chỉ tiêu khác" : "")}.",
            $"{names.Of(OrganisationCode)} hands in by {due.En} at the latest for {leads}: {measures}{(more > 0 ? $" and {more} more" : "")}.");
    }
}
