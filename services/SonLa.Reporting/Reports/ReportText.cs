using System.Globalization;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Units;
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

        /// <summary>Absent where the value is in the measure's unit; another one is converted where it counts the same thing.</summary>
        public string? Unit { get; init; }

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
    internal ReportContent ToContent(Guid reportId, ReportContent before, IReadOnlyList<MeasureDuty> duties, Guid enteredBy, DateTimeOffset now) => new(
        [.. Figures.Select(figure => ToFigure(figure, UnitOf(figure.MeasureCode, duties), before.FigureOf(figure.MeasureCode), enteredBy, now))],
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

    internal static string? UnitOf(string measureCode, IReadOnlyList<MeasureDuty> duties) => duties.FirstOrDefault(duty => duty.Measure.Code == measureCode)?.Measure.Unit;

    internal static void Check(InputCheck check, VintageText? vintage, string? unit, string field) => check
        .Require(vintage is null || (Math.Abs(vintage.Value) <= Largest && vintage.Value.Scale <= 10), $"{field}.value", "Số phải trong khoảng ±10^15 và có tối đa 10 chữ số thập phân.", "The number must lie within ±10^15 and have at most 10 decimals.")
        .Require(vintage?.Unit is null || (unit is not null && Unit.Convert(vintage.Value, vintage.Unit, unit) is { } converted && Math.Abs(converted) <= Largest), $"{field}.unit", $"Không đổi được sang “{unit}”, đơn vị của chỉ tiêu; hãy ghi số theo đơn vị đó hoặc bỏ trống unit.", $"This does not convert to '{unit}', the measure's unit; give the value in that unit or leave unit out.")
        .LimitText(vintage?.Unit, $"{field}.unit", 100)
        .LimitText(vintage?.Note, $"{field}.note", LongestNote);

    internal static Vintage? ToVintage(VintageText? text, string? unit, Vintage? before, Guid enteredBy, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        var converted = text.Unit is null || unit is null || text.Unit == unit ? null : Unit.Convert(text.Value, text.Unit, unit);
        var entered = new Vintage(converted ?? text.Value, text.Note, enteredBy, now) { As = converted is null || text.Unit is null ? null : new(text.Value, text.Unit) };

        // A measured value that is written again without words keeps its source and the reason for which it was taken.
        var confirmed = before is { Measured: not null } && text.Note is null && entered.As is null && entered.Value == before.Value;
        return before is not null && (confirmed || entered.Says(before)) ? before : entered;
    }

    private static Figure ToFigure(FigureText text, string? unit, Figure? before, Guid enteredBy, DateTimeOffset now) => new(
        text.MeasureCode,
        ToVintage(text.ToCutOff, unit, before?.ToCutOff, enteredBy, now),
        ToVintage(text.Estimate, unit, before?.Estimate, enteredBy, now),
        text.Text);

    private static void Check(InputCheck check, FigureText figure, string field, IReadOnlyList<MeasureDuty> duties)
    {
        check.LimitText(figure.Text, $"{field}.text", LongestText);
        var unit = UnitOf(figure.MeasureCode, duties);
        Check(check, figure.ToCutOff, unit, $"{field}.toCutOff");
        Check(check, figure.Estimate, unit, $"{field}.estimate");
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
