using System.Globalization;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Checks;
using SonLa.Testing;

namespace SonLa.Reporting.Tests.Checks;

/// <summary>The figures that the walk through the platform hands in, month after month.</summary>
internal static class SampleFigures
{
    public static IReadOnlyList<Finding> Findings(RuleBook book, string folder)
    {
        var measures = Measures();
        var before = new Dictionary<(string, string), EarlierFigure>();
        var findings = new List<Finding>();
        foreach (var month in Rows(folder).GroupBy(row => row[0]).OrderBy(month => month.Key, StringComparer.Ordinal))
        {
            var figures = month.Select(row => (row, figure: new CheckedFigure(measures[row[2]], EndMonth(row[0]), Number(row[3]), Number(row[4]), before.GetValueOrDefault((row[1], row[2]))))).ToList();
            findings.AddRange(figures.GroupBy(one => one.row[1]).SelectMany(report => FigureCheck.Of(book, [.. report.Select(one => one.figure)])));
            foreach (var (row, figure) in figures)
            {
                before[(row[1], row[2])] = new(figure.EndMonth, figure.ToCutOff, figure.Estimate);
            }
        }

        return findings;
    }

    private static List<string[]> Rows(string folder) =>
    [
        .. File.ReadLines(Path.Combine(NodeProject.Root(), "samples", folder, "figures.csv"))
            .Where(line => line.StartsWith("20", StringComparison.Ordinal))
            .Select(line => line.Split(',')),
    ];

    private static Dictionary<string, PlannedMeasure> Measures()
    {
        using var plan = JsonDocument.Parse(File.ReadAllText(Path.Combine(NodeProject.Root(), "samples", "son-la", "plan-2024.json")));
        return plan.RootElement.GetProperty("indicators").EnumerateArray()
            .SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray())
            .Select(measure => AMeasure.Named(measure.Text("code"), "1") with
            {
                Kind = measure.Text("kind"),
                Aggregation = measure.Text("aggregation"),
                Unit = measure.GetProperty("unit").GetString(),
                Target = measure.GetProperty("target") is { ValueKind: JsonValueKind.Object } target && target.GetProperty("value").ValueKind == JsonValueKind.Number ? AMeasure.Exactly(target.GetProperty("value").GetDecimal()) : null,
            })
            .ToDictionary(measure => measure.Code);
    }

    private static int EndMonth(string period) => int.Parse(period.AsSpan(5), CultureInfo.InvariantCulture);

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
