using SonLa.Notifications.Organisations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Notifications.Messages.Contents;

/// <summary>One measure of an accepted report has been opened again.</summary>
internal sealed record MeasureReopenedContent : Content
{
    public const string Name = "measure-reopened";

    public override string Kind => Name;

    public required IReadOnlyList<string> Periods { get; init; }

    public required string MeasureCode { get; init; }

    public required string Reason { get; init; }

    public override Say Title(OrganisationNames names)
    {
        var periods = Wording.Periods(Periods);
        return new($"Một chỉ tiêu của báo cáo {periods.Vi} được mở lại", $"A measure of the report for {periods.En} was reopened");
    }

    public override Say Body(OrganisationNames names) => new(
        $"Chỉ tiêu {MeasureCode} được mở lại sau khi báo cáo đã chấp nhận. Lý do: {Reason} Đề nghị đính chính kèm lý do.",
        $"Measure {MeasureCode} was reopened after the report had been accepted. Reason: {Reason} Correct it and say why.");
}
