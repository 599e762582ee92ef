using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Vintages;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>Phụ lục I: every measure with what was reported, what became official and what was revised, each in its own column, and whose figure holds where organisations differ.</summary>
internal static class FiguresAnnex
{
    private static readonly int[] Widths = [620, 3060, 1200, 1250, 1400, 1400, 1400, 1400, 855, 1700];
    private static readonly int[] SettledWidths = [620, 3060, 1300, 3900, 2005, 3400];
    private static readonly Look Small = new(20);

    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head, IReadOnlyList<SourceLine> sources, ReportTitles titles)
    {
        yield return Line("center", Run("PHỤ LỤC I", Look.Text with { Bold = true }));
        yield return Line("center", Run("Kết quả thực hiện các chỉ tiêu", Look.Text with { Bold = true }));
        yield return Line("center", Run($"(Kèm theo {titles.Attached})", Look.Head with { Italic = true }));
        yield return Rule(5700);
        yield return Table(lines: true, Widths, headRows: 1,
        [
            [.. Columns(titles).Select(text => Cell("center", Run(text, Small with { Bold = true })))],
            .. report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => Row(indicator, measure, head, sources))),
        ]);
        yield return Line("left", Run("Số trong ngoặc vuông là số thứ tự nguồn số liệu tại Phụ lục II. Số ước, số chính thức và số điều chỉnh là các số riêng, không thay cho nhau.", Look.Small with { Italic = true }));
        if (Settlements(report, head).ToList() is { Count: > 0 } settled)
        {
            yield return Heading("Số liệu khác nhau giữa các cơ quan và số liệu được dùng");
            yield return Paper.Grid(SettledWidths, ["STT", "Chỉ tiêu", "Loại số liệu", "Số liệu của các cơ quan", "Số liệu được dùng", "Lý do"], ["center", "left", "left", "left", "left", "left"], settled);
        }
    }

    private static string[] Columns(ReportTitles titles) =>
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện đến ngày chốt", titles.Estimate, "Số chính thức", "Số điều chỉnh", "% kế hoạch năm", "Đánh giá"];

    private static IReadOnlyList<IReadOnlyList<XElement>> Row(ConsolidatedReport.IndicatorLine indicator, ConsolidatedReport.MeasureLine measure, Letterhead head, IReadOnlyList<SourceLine> sources)
    {
        var marks = string.Concat(sources.Where(source => ReferenceEquals(source.Measure, measure)).Select(source => $"[{source.Number.ToString(CultureInfo.InvariantCulture)}]"));
        var estimated = measure.Latest is null;
        return
        [
            Cell("center", Run(indicator.Ordinal + measure.Part, Small)),
            Cell("left", Run(measure.Name, Small)),
            Cell("center", Run(measure.Unit ?? "", Small)),
            Cell("right", Run(measure.Target is { } target ? target.Value is { } value ? Wording.Number(value) : target.Raw : "", Small)),
            estimated ? Cell("right", Run(Wording.Number(measure.ToCutOff), Small)) : Latest(measure.Latest!, marks),
            estimated ? Cell("right", Run(Wording.Number(measure.Estimate), Small), marks.Length > 0 ? Run(marks, Small with { Raised = true }) : null) : Cell("right", Run("", Small)),
            Given(measure, FigureVintage.Official, head),
            Given(measure, FigureVintage.Revised, head),
            Cell("right", Run(measure.Achieved is { } achieved ? achieved.Percent is { } percent ? Wording.Number(percent) : "-" : "", Small)),
            [.. Judged(measure).Select(line => Line("left", Run(line, Small)))],
        ];
    }

    private static XElement[] Latest(ConsolidatedReport.LatestLine latest, string marks) =>
    [
        Line("right", Run(Wording.Number(latest.ToCutOff ?? latest.Estimate), Small), marks.Length > 0 ? Run(marks, Small with { Raised = true }) : null),
        Line("right", Run($"(kỳ đến {Wording.Day(latest.PeriodEndsOn)})", Small with { Italic = true })),
    ];

    // Where one authority alone gave the figure its name is in the workbook and in Phụ lục II.
    private static XElement[] Given(ConsolidatedReport.MeasureLine measure, string vintage, Letterhead head)
    {
        var given = (measure.Official?.Entries ?? []).Where(entry => entry.Vintage == vintage).GroupBy(entry => entry.OrganisationCode).Select(own => own.OrderBy(entry => entry.Number).Last()).ToList();
        return given.Select(entry => entry.Value).Distinct().Count() <= 1
            ? Cell("right", Run(Wording.Number(given.FirstOrDefault()?.Value), Small))
            : [.. given.SelectMany(entry => new[] { Line("right", Run(Wording.Number(entry.Value), Small)), Line("right", Run($"({head.NameOf(entry.OrganisationCode)})", Small with { Italic = true })) })];
    }

    private static IEnumerable<string> Judged(ConsolidatedReport.MeasureLine measure)
    {
        yield return measure.Reason is { } reason ? $"{Wording.Of(measure.State)}: {Wording.Of(reason)}" : Wording.Of(measure.State);
        if (measure.Official is { } official)
        {
            var words = official.Reason is { } why ? $"{Wording.Of(official.State)}: {Wording.Of(why)}" : Wording.Of(official.State);
            yield return $"Theo số chính thức: {(official.Achieved.Percent is { } percent ? $"{Wording.Number(percent)} %, " : "")}{words.ToLowerInvariant()}";
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Settlements(ConsolidatedReport report, Letterhead head)
    {
        foreach (var (indicator, measure) in report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => (indicator, measure))))
        {
            foreach (var line in DifferingFigures.Of(measure))
            {
                yield return
                [
                    indicator.Ordinal + measure.Part,
                    measure.Name,
                    line.About,
                    string.Join("\n", line.Figures.Select(figure => $"{head.NameOf(figure.OrganisationCode)}: {Wording.Number(figure.Value)}")),
                    line.Settlement is { } settled ? $"{Wording.Number(line.Used)}\n({head.NameOf(settled.OrganisationCode)})" : "Chưa thống nhất",
                    line.Settlement is { } why ? $"{Wording.Cause(why.Cause)}: {why.Reason}" : null,
                ];
            }
        }
    }

    private static XElement[] Cell(string alignment, params XElement?[] runs) => [Line(alignment, runs)];
}
