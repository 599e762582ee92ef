using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Progress;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>A period's consolidated report as an administrative document (.docx) in the layout of Decree 30/2020/NĐ-CP; the figures lie across the page in an annex, each with the number of its source.</summary>
internal sealed class ReportDocument
{
    private readonly ConsolidatedReport _report;
    private readonly Letterhead _head;
    private readonly string? _sha256;
    private readonly ReportTitles _titles;

    private ReportDocument(ConsolidatedReport report, Letterhead head, string? sha256)
    {
        _report = report;
        _head = head;
        _sha256 = sha256;
        _titles = ReportTitles.Of(report);
    }

    /// <param name="report">What the document says.</param>
    /// <param name="head">Who says it to whom.</param>
    /// <param name="sha256">Of the frozen report; null while the period is open.</param>
    public static byte[] Of(ConsolidatedReport report, Letterhead head, string? sha256) => new ReportDocument(report, head, sha256).Write();

    private byte[] Write()
    {
        var sources = SourceLine.Of(_report);
        return Paper.Write(Content(), [.. FiguresAnnex.Of(_report, _head, sources, _titles), .. SourcesAnnex.Of(_report, _head, sources, _titles, _sha256), .. TasksSection.Sources(_report, _head), .. CapitalSection.Annex(_report, _head)]);
    }

    private IEnumerable<XElement> Content() =>
    [
        .. PaperHead.Of(
            _head.Paper,
            _report.ClosedAt is { } closed ? Wording.LongDay(closed) : PaperHead.BlankDay,
            "BÁO CÁO",
            _titles.Subject,
            _report.ClosedAt is null ? "Dự thảo: kỳ báo cáo chưa chốt" : null),
        Body(Run($"Thực hiện văn bản số {_report.Plan.DocumentNumber} (bản thứ {_report.Plan.Version.ToString(CultureInfo.InvariantCulture)}), {_head.Issuer ?? _head.Superior} {_titles.Opening} như sau:", Look.Text)),
        .. Punctuality(),
        .. Results(),
        .. ReportNarrative.Of(_report, _head, _titles),
        .. TasksSection.Of(_report, _head),
        .. CapitalSection.Of(_report, _head),
        .. PaperFoot.Of(_head.Paper),
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

    // The whole table is the annex; here stands what somebody who reads one page has to know.
    private IEnumerable<XElement> Results()
    {
        var states = ProgressState.WorstFirst.Where(state => _report.States.GetValueOrDefault(state) > 0).ToList();
        var counts = states.Select(state => $"{_report.States[state].ToString(CultureInfo.InvariantCulture)} chỉ tiêu {Wording.Of(state).ToLowerInvariant()}");
        yield return Heading("II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU");
        yield return Body(Run($"Trong {_report.Indicators.Count.ToString(CultureInfo.InvariantCulture)} chỉ tiêu: {string.Join("; ", counts)}. Số liệu từng chỉ tiêu tại Phụ lục I, nguồn của từng số liệu tại Phụ lục II.", Look.Text));
        foreach (var state in states.Where(state => state is ProgressState.Behind or ProgressState.NotAchieved))
        {
            yield return Body(Run($"{Wording.Of(state)}: ", Look.Text with { Italic = true }), Run(string.Join("; ", Measures(state).Select(Worded)) + ".", Look.Text));
        }

        var official = _report.Indicators.SelectMany(indicator => indicator.Measures).Count(measure => measure.Official is not null);
        if (official > 0)
        {
            yield return Body(Run($"{official.ToString(CultureInfo.InvariantCulture)} chỉ tiêu, chỉ tiêu thành phần đã có số chính thức; đánh giá theo số chính thức ghi bên cạnh đánh giá theo số ước.", Look.Text));
        }
    }

    private IEnumerable<ConsolidatedReport.MeasureLine> Measures(string state) => _report.Indicators.SelectMany(indicator => indicator.Measures).Where(measure => measure.State == state);

    private static string Worded(ConsolidatedReport.MeasureLine measure) => (measure.Estimate, measure.Expected) switch
    {
        ({ } estimate, { } expected) => $"{measure.Name} (ước {Wording.Number(estimate)} trên {Wording.Number(expected)} {measure.Unit})",
        _ => measure.Name,
    };
}
