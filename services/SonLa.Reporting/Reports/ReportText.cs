using System.Globalization;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Reports;

/// <summary>What an organisation writes into a draft, before it is checked against its duties.</summary>
public sealed record ReportText
{
    internal const int LongestText = 20_000;
    internal const int LongestNote = 1_000;
    private const decimal Largest = 1_000_000_000_000_000m;

    public IReadOnlyList<FigureText> Figures { get; init; } = [];

    public string? Assessment { get; init; }

    public string? Proposals { get; init; }

    public IReadOnlyList<ObstacleText> Obstacles { get; init; } = [];

    public sealed record FigureText
    {
        public required string MeasureCode { get; init; }

        public VintageText? ToCutOff { get; init; }

        public VintageText? Estimate { get; init; }

        public string? Text { get; init; }
    }

    public sealed record VintageText
    {
        public required decimal Value { get; init; }

        public string? Note { get; init; }
    }

    public sealed record ObstacleText
    {
        public required string What { get; init; }

        public required string Why { get; init; }

        public required string Effect { get; init; }

        public required string Proposal { get; init; }

        public string? MeasureCode { get; init; }
    }

    /// <summary>Notes everything malformed against its field.</summary>
    internal void Check(IReadOnlyList<MeasureDuty> duties)
    {
        var check = new InputCheck()
            .LimitText(Assessment, "assessment", LongestText)
            .LimitText(Proposals, "proposals", LongestText)
            .Require(Figures.Count <= 200, "figures", "Tối đa 200 chỉ tiêu.", "At most 200 measures.")
            .Require(Obstacles.Count <= 50, "obstacles", "Tối đa 50 khó khăn, vướng mắc.", "At most 50 obstacles.")
            .Require(Figures.DistinctBy(figure => figure.MeasureCode).Count() == Figures.Count, "figures", "Mỗi chỉ tiêu chỉ nêu một lần.", "Name each measure once.");
        foreach (var (figure, index) in Figures.Select((figure, index) => (figure, index)))
        {
            Check(check, figure, $"figures[{index.ToString(CultureInfo.InvariantCulture)}]", duties);
        }

        foreach (var (obstacle, index) in Obstacles.Select((obstacle, index) => (obstacle, index)))
        {
            Check(check, obstacle, $"obstacles[{index.ToString(CultureInfo.InvariantCulture)}]", duties);
        }

        check.ThrowIfAny();
    }

    /// <summary>The content it makes; a value that was there already keeps who entered it and when.</summary>
    internal ReportContent ToContent(Guid reportId, ReportContent before, Guid enteredBy, DateTimeOffset now) => new(
        [.. Figures.Select(figure => ToFigure(figure, before.FigureOf(figure.MeasureCode), enteredBy, now))],
        Assessment,
        Proposals,
        [
            .. Obstacles
                .Select(obstacle => new Obstacle(
                    ObligationIdentity.Of("obstacle", reportId.ToString("N"), obstacle.MeasureCode ?? "", obstacle.What, obstacle.Why, obstacle.Effect, obstacle.Proposal),
                    obstacle.What,
                    obstacle.Why,
                    obstacle.Effect,
                    obstacle.Proposal,
                    obstacle.MeasureCode))
                .DistinctBy(obstacle => obstacle.ObstacleId),
        ]);

    internal static void Check(InputCheck check, VintageText? vintage, string field) => check
        .Require(vintage is null || (Math.Abs(vintage.Value) <= Largest && vintage.Value.Scale <= 10), $"{field}.value", "Số phải trong khoảng ±10^15 và có tối đa 10 chữ số thập phân.", "The number must lie within ±10^15 and have at most 10 decimals.")
        .LimitText(vintage?.Note, $"{field}.note", LongestNote);

    internal static Vintage? ToVintage(VintageText? text, Vintage? before, Guid enteredBy, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        var entered = new Vintage(text.Value, text.Note, enteredBy, now);
        return before is not null && entered.Says(before) ? before : entered;
    }

    private static Figure ToFigure(FigureText text, Figure? before, Guid enteredBy, DateTimeOffset now) => new(
        text.MeasureCode,
        ToVintage(text.ToCutOff, before?.ToCutOff, enteredBy, now),
        ToVintage(text.Estimate, before?.Estimate, enteredBy, now),
        text.Text);

    private static void Check(InputCheck check, FigureText figure, string field, IReadOnlyList<MeasureDuty> duties)
    {
        check.LimitText(figure.Text, $"{field}.text", LongestText);
        Check(check, figure.ToCutOff, $"{field}.toCutOff");
        Check(check, figure.Estimate, $"{field}.estimate");
        RequireKnown(check, figure.MeasureCode, $"{field}.measureCode", duties);
    }

    private static void Check(InputCheck check, ObstacleText obstacle, string field, IReadOnlyList<MeasureDuty> duties)
    {
        check
            .RequireText(obstacle.What, $"{field}.what", LongestText)
            .RequireText(obstacle.Why, $"{field}.why", LongestText)
            .RequireText(obstacle.Effect, $"{field}.effect", LongestText)
            .RequireText(obstacle.Proposal, $"{field}.proposal", LongestText);
        if (obstacle.MeasureCode is not null)
        {
            RequireKnown(check, obstacle.MeasureCode, $"{field}.measureCode", duties);
        }
    }

    private static void RequireKnown(InputCheck check, string measureCode, string field, IReadOnlyList<MeasureDuty> duties) => check.Require(
        duties.Any(duty => duty.Measure.Code == measureCode),
        field,
        "Chỉ tiêu này không thuộc báo cáo của cơ quan bạn; hãy lấy mã từ danh sách measures của báo cáo.",
        "This measure is not in your organisation's report; take the code from the report's measures.");
}
