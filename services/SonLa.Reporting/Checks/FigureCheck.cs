using System.Globalization;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Reporting.Checks;

/// <summary>Holds figures against the rules; pure, and silent where a rule has nothing to compare with.</summary>
internal static class FigureCheck
{
    private const decimal About = 3;
    private static readonly decimal[] Slips = [1_000, 1_000_000, 1_000_000_000];

    public static IReadOnlyList<Finding> Of(RuleBook book, IReadOnlyList<CheckedFigure> figures)
    {
        var found = book.Rules.SelectMany(rule => rule.Kind == RuleKinds.SumOfParts ? OfParts(rule, figures) : OfEach(rule, figures)).ToList();
        var slipped = found.Where(finding => book.Rules.First(rule => rule.Code == finding.Rule).Kind == RuleKinds.UnitSlip).Select(finding => finding.MeasureCode).ToHashSet();

        // A wrong unit explains why a value does not go on from the last: said once.
        return found.FindAll(finding => !slipped.Contains(finding.MeasureCode) || book.Rules.First(rule => rule.Code == finding.Rule).Kind is not (RuleKinds.GoesOn or RuleKinds.NeverFalls));
    }

    private static IEnumerable<Finding> OfEach(FigureRule rule, IReadOnlyList<CheckedFigure> figures) => figures
        .Where(figure => Concerns(rule, figure))
        .Select(figure => (figure, sentence: Doubt(rule, figure)))
        .Where(one => one.sentence is not null)
        .Select(one => new Finding(rule.Code, rule.Level, one.figure.Measure.Code, one.sentence ?? new Say("", "")));

    private static bool Concerns(FigureRule rule, CheckedFigure figure) =>
        (rule.MeasureKinds.Count == 0 || rule.MeasureKinds.Contains(figure.Measure.Kind))
        && (rule.Units.Count == 0 || (figure.Measure.Unit is { } unit && rule.Units.Contains(unit)))
        && !rule.Except.Contains(figure.Measure.Code);

    private static Say? Doubt(FigureRule rule, CheckedFigure figure) => rule.Kind switch
    {
        RuleKinds.Between => Outside(rule, figure),
        RuleKinds.CutOffWithinEstimate => figure is { CountsUp: true, ToCutOff: { } actual, Estimate: { } estimate } && actual > estimate
            ? new($"Thực hiện đến ngày chốt {Vi(actual)} lớn hơn ước cả kỳ {Vi(estimate)}.", $"The actual to the cut-off, {En(actual)}, is more than the estimate for the period, {En(estimate)}.")
            : null,
        RuleKinds.NeverFalls => figure is { CountsUp: true, Before.ToCutOff: { } before } && figure.Values.Any(value => value < before)
            ? new($"Lũy kế từ đầu năm giảm: kỳ trước đã đạt {Vi(before)}.", $"The total since the start of the year falls: it was already {En(before)}.")
            : null,
        RuleKinds.GoesOn => DoesNotGoOn(rule, figure),
        _ => Slip(figure),
    };

    private static Say? Outside(FigureRule rule, CheckedFigure figure)
    {
        var (min, max) = (rule.Min ?? decimal.MinValue, rule.Max ?? decimal.MaxValue);
        return figure.Values.Any(value => value < min || value > max)
            ? new($"Số liệu phải từ {Vi(min)} đến {Vi(max)}.", $"The value must be from {En(min)} to {En(max)}.")
            : null;
    }

    private static Say? DoesNotGoOn(FigureRule rule, CheckedFigure figure)
    {
        if (figure is not { Value: { } value, Before: { Value: { } before } earlier } || before <= 0 || value <= 0 || figure.EndMonth <= earlier.EndMonth)
        {
            return null;
        }

        var factor = rule.Factor ?? decimal.MaxValue;
        var believed = figure.CountsUp
            ? (value - before) / (figure.EndMonth - earlier.EndMonth) <= before / earlier.EndMonth * factor
            : value <= before * factor && value * factor >= before;
        return believed
            ? null
            : new($"{Vi(value)} khác xa mức đã báo cáo trước đó ({Vi(before)}).", $"{En(value)} is far from what was reported before ({En(before)}).");
    }

    private static Say? Slip(CheckedFigure figure)
    {
        var known = figure.Before?.Value ?? (figure.CountsUp ? null : figure.Measure.Target?.Value);
        if (figure.Value is not { } value || known is not { } reference || value <= 0 || reference <= 0)
        {
            return null;
        }

        var times = value > reference ? value / reference : reference / value;
        return Slips.Any(slip => times >= slip / About && times <= slip * About)
            ? new(
                $"{Vi(value)} {figure.Measure.Unit} lệch khoảng nghìn lần hoặc hơn so với {Vi(reference)}: có thể nhầm đơn vị (nghìn, triệu, tỷ).",
                $"{En(value)} {figure.Measure.Unit} is about a thousand times or more away from {En(reference)}: perhaps the wrong unit (nghìn, triệu, tỷ).")
            : null;
    }

    private static IEnumerable<Finding> OfParts(FigureRule rule, IReadOnlyList<CheckedFigure> figures)
    {
        var parts = rule.Parts.Select(code => figures.FirstOrDefault(figure => figure.Measure.Code == code)).OfType<CheckedFigure>().ToList();
        var total = rule.Total is null ? null : figures.FirstOrDefault(figure => figure.Measure.Code == rule.Total);
        var whole = rule.Total is null ? 100 : total?.Value;
        var unit = (total ?? (parts.Count > 0 ? parts[0] : null))?.Measure.Unit;
        if (whole is not { } wanted || parts.Count < rule.Parts.Count || parts.Exists(part => part.Value is null || part.Measure.Unit != unit))
        {
            yield break;
        }

        var sum = parts.Sum(part => part.Value ?? 0);
        if (Math.Abs(sum - wanted) > rule.Tolerance)
        {
            yield return new(rule.Code, rule.Level, (total ?? parts[0]).Measure.Code, new(
                $"Các thành phần cộng lại là {Vi(sum)}, phải bằng {Vi(wanted)}.",
                $"The parts add up to {En(sum)} and must make {En(wanted)}."));
        }
    }

    private static string Vi(decimal value) => value.ToString("#,##0.##########", CultureInfo.GetCultureInfo("vi-VN"));

    private static string En(decimal value) => value.ToString("#,##0.##########", CultureInfo.InvariantCulture);
}
