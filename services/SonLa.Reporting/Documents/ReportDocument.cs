using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Progress;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>A period's consolidated report as an administrative document (.docx) in the layout of Decree 30/2020/NĐ-CP; every figure carries the number of its source in the annex.</summary>
internal sealed class ReportDocument
{
    private static readonly int[] TableWidths = [540, 2465, 900, 1150, 1150, 1150, 850, 1150];
    private static readonly string[] Columns = ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Thực hiện đến ngày chốt", "Ước thực hiện kỳ", "% kế hoạch năm", "Đánh giá"];
    private readonly ConsolidatedReport _report;
    private readonly Letterhead _head;
    private readonly string? _sha256;
    private readonly IReadOnlyList<SourceLine> _sources;

    private ReportDocument(ConsolidatedReport report, Letterhead head, string? sha256)
    {
        _report = report;
        _head = head;
        _sha256 = sha256;
        _sources = SourceLine.Of(report);
    }

    private string PeriodName => ReportingPeriod.Find(_report.Period)?.VietnameseName ?? _report.Period;

    /// <param name="report">What the document says.</param>
    /// <param name="head">Who says it to whom.</param>
    /// <param name="sha256">Of the frozen report; null while the period is open.</param>
    public static byte[] Of(ConsolidatedReport report, Letterhead head, string? sha256) => new ReportDocument(report, head, sha256).Write();

    private byte[] Write() => Paper.Write(Content());

    private IEnumerable<XElement> Content() =>
    [
        .. PaperHead.Of(
            _head.Paper,
            _report.ClosedAt is { } closed ? Wording.LongDay(closed) : PaperHead.BlankDay,
            "BÁO CÁO",
            $"Tình hình thực hiện các chỉ tiêu kinh tế - xã hội {PeriodName}",
            _report.ClosedAt is null ? "Dự thảo: kỳ báo cáo chưa chốt" : null),
        Body(Run($"Thực hiện văn bản số {_report.Plan.DocumentNumber} (bản thứ {_report.Plan.Version.ToString(CultureInfo.InvariantCulture)}), {_head.Issuer ?? _head.Superior} tổng hợp tình hình thực hiện các chỉ tiêu kinh tế - xã hội {PeriodName} như sau:", Look.Text)),
        .. Punctuality(),
        .. Figures(),
        .. Words("III. ĐÁNH GIÁ CỦA CÁC CƠ QUAN", line => line.Assessment, withMeasures: true),
        .. Obstacles(),
        .. Words("V. ĐỀ XUẤT, GIẢI PHÁP", line => line.Proposals, withMeasures: false),
        .. TasksSection.Of(_report, _head),
        .. PaperFoot.Of(_head.Paper),
        .. SourcesAnnex.Of(_report, _head, _sources, PeriodName, _sha256),
        .. TasksSection.Sources(_report, _head),
    ];

    private IEnumerable<XElement> Punctuality()
    {
        var counts = _report.Organisations;
        yield return Heading("I. TÌNH HÌNH GỬI BÁO CÁO");
        yield return Body(Run($"{counts.Reported} trên {counts.Expected} cơ quan đã gửi báo cáo: {counts.OnTime} đúng hạn, {counts.Late} trễ hạn; {counts.Missing} chưa gửi{(counts.Excused > 0 ? $"; {counts.Excused} được miễn" : "")}.", Look.Text));
        foreach (var (title, status) in new[] { ("Trễ hạn: ", SubmissionBook.Late), ("Chưa gửi: ", SubmissionBook.Missing), ("Được miễn: ", SubmissionBook.Excused) })
        {
            var names = _report.Submissions.Where(line => line.Status == status).Select(line => line.OrganisationName).ToList();
            if (names.Count > 0)
            {
                yield return Body(Run(title, Look.Text with { Italic = true }), Run(string.Join("; ", names) + ".", Look.Text));
            }
        }
    }

    private IEnumerable<XElement> Figures()
    {
        var states = ProgressState.WorstFirst.Where(state => _report.States.GetValueOrDefault(state) > 0).Select(state => $"{_report.States[state].ToString(CultureInfo.InvariantCulture)} chỉ tiêu {Wording.Of(state).ToLowerInvariant()}");
        yield return Heading("II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU");
        yield return Body(Run($"Trong {_report.Indicators.Count.ToString(CultureInfo.InvariantCulture)} chỉ tiêu: {string.Join("; ", states)}. Số trong ngoặc vuông là số thứ tự nguồn số liệu tại Phụ lục.", Look.Text));
        yield return Table(lines: true, TableWidths, headRows: 1,
        [
            [.. Columns.Select(text => Cell("center", Run(text, Look.Small with { Bold = true })))],
            .. _report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => Row(indicator, measure))),
        ]);
    }

    private IReadOnlyList<IReadOnlyList<XElement>> Row(ConsolidatedReport.IndicatorLine indicator, ConsolidatedReport.MeasureLine measure)
    {
        var marks = string.Concat(_sources.Where(source => ReferenceEquals(source.Measure, measure)).Select(source => $"[{source.Number.ToString(CultureInfo.InvariantCulture)}]"));
        var judgement = measure.Reason is { } reason ? $"{Wording.Of(measure.State)}: {Wording.Of(reason)}" : Wording.Of(measure.State);
        return
        [
            Cell("center", Run(indicator.Ordinal + measure.Part, Look.Small)),
            Cell("left", Run(measure.Name, Look.Small)),
            Cell("center", Run(measure.Unit ?? "", Look.Small)),
            Cell("right", Run(measure.Target is { } target ? target.Value is { } value ? Wording.Number(value) : target.Raw : "", Look.Small)),
            Cell("right", Run(Wording.Number(measure.ToCutOff), Look.Small)),
            Cell("right", Run(Wording.Number(measure.Estimate), Look.Small), marks.Length > 0 ? Run(marks, Look.Small with { Raised = true }) : null),
            Cell("right", Run(measure.Achieved is { } achieved ? achieved.Percent is { } percent ? Wording.Number(percent) : "-" : "", Look.Small)),
            Cell("left", Run(judgement, Look.Small)),
        ];
    }

    private IEnumerable<XElement> Words(string heading, Func<ConsolidatedReport.NarrativeLine, string?> part, bool withMeasures)
    {
        yield return Heading(heading);
        var said = (_report.Narratives ?? []).Where(line => !string.IsNullOrWhiteSpace(part(line)) || (withMeasures && line.OnMeasures.Count > 0)).ToList();
        if (said.Count == 0)
        {
            yield return Body(Run("Không có.", Look.Text));
        }

        foreach (var line in said)
        {
            yield return Body(Run(_head.NameOf(line.OrganisationCode), Look.Text with { Bold = true, Italic = true }));
            foreach (var paragraph in (part(line) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                yield return Body(Run(paragraph, Look.Text));
            }

            foreach (var words in withMeasures ? line.OnMeasures : [])
            {
                yield return Body(Run($"- {NameOfMeasure(words.MeasureCode)}: {words.Text}", Look.Text));
            }
        }
    }

    private IEnumerable<XElement> Obstacles()
    {
        yield return Heading("IV. KHÓ KHĂN, VƯỚNG MẮC");
        if (_report.Obstacles.Count == 0)
        {
            yield return Body(Run("Không có.", Look.Text));
        }

        foreach (var obstacle in _report.Obstacles)
        {
            var about = obstacle.MeasureCode is { } code ? $" ({NameOfMeasure(code)})" : "";
            yield return Body(
                Run($"- {_head.NameOf(obstacle.OrganisationCode)}{about}: ", Look.Text with { Bold = true }),
                Run($"{obstacle.What}. Nguyên nhân: {obstacle.Why}. Ảnh hưởng: {obstacle.Effect}. Kiến nghị: {obstacle.Proposal}.", Look.Text));
        }
    }

    private string NameOfMeasure(string code) =>
        _report.Indicators.SelectMany(indicator => indicator.Measures).FirstOrDefault(measure => measure.MeasureCode == code)?.Name ?? code;

    private static XElement[] Cell(string alignment, params XElement?[] runs) => [Line(alignment, runs)];
}
