using System.Globalization;
using SonLa.Check.Scenarios;

namespace SonLa.Check.Expected;

/// <summary>What partners must have been told when the period is closed and a figure corrected, counted from the scenario's files alone.</summary>
internal sealed class ExpectedPublicEvents(Scenario scenario, PlanFile plan, ExpectedCalendar calendar, ExpectedReports reports, FigureBook figures)
{
    /// <summary>Stands for the period of a single duty, whose name is the platform's own.</summary>
    public const string Once = "once";

    /// <summary>The plan's measures with the number that each target is, where it is one.</summary>
    public IReadOnlyList<string> PlanMeasures =>
        [.. plan.Measures.Select(measure => $"{measure.Code} = {Text(measure.Target?.Value)}").Order(StringComparer.Ordinal)];

    /// <summary>Every report that was handed in before the closing and so accepted: who, for which periods, with which figures.</summary>
    public IReadOnlyList<string> AcceptedReports =>
        [.. scenario.Months.SelectMany(reports.Of)
            .Select(report => Report(
                report.Organisation,
                report.Duties.Select(duty => duty.Period),
                figures.Of(report.Organisation, report.Month).Select(figure => (figure.Measure, figure.ToCutOff, Estimate(figure)))))
            .Concat(calendar.Duties
                .Where(duty => duty.EndsIn is null && reports.SubmittedAt(duty) is not null)
                .Select(duty => Report(duty.Organisation, [Once], [])))
            .Order(StringComparer.Ordinal)];

    /// <summary>The corrected figure as the correction gives it.</summary>
    public string Correction => $"{scenario.Correction.Organisation} {scenario.Correction.Measure}: {Text(scenario.Correction.ToCutOff)} {Text(scenario.Correction.Estimate)}";

    /// <summary>One report in one line, its parts in an order of their own.</summary>
    public static string Report(string organisation, IEnumerable<string> periods, IEnumerable<(string Measure, decimal? Actual, decimal? Estimate)> figures) =>
        $"{organisation} {string.Join('+', periods.Distinct().Order(StringComparer.Ordinal))}: {string.Join("; ", figures
            .Select(figure => $"{figure.Measure} {Text(figure.Actual)} {Text(figure.Estimate)}")
            .Order(StringComparer.Ordinal))}";

    /// <summary>A number without trailing zeros; a dash where there is none.</summary>
    public static string Text(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "-";

    // What was sent back was handed in again with the figure mended.
    private decimal? Estimate(Figure figure) => scenario.Returns
        .Where(returned => (returned.Organisation, returned.Period, returned.Measure) == (figure.Organisation, figure.Period, figure.Measure))
        .Select(returned => returned.Estimate)
        .FirstOrDefault(mended => mended is not null) ?? figure.Estimate;
}
