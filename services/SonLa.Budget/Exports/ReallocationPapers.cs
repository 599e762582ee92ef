using System.Globalization;
using System.Xml.Linq;
using SonLa.Budget.Reallocations;
using SonLa.Budget.RoundLists;
using SonLa.Budget.Rounds;
using SonLa.Papers;
using static SonLa.Papers.Word;

namespace SonLa.Budget.Exports;

/// <summary>A reallocation as a plan (phương án), as the draft of its submission (tờ trình), and as a workbook: sums per source before and after, reasons per line.</summary>
internal static class ReallocationPapers
{
    private static readonly int[] LineWidths = [440, 1900, 1215, 1450, 1450, 2900];
    private static readonly string[] LineAlignments = ["center", "left", "left", "right", "right", "left"];

    /// <summary>Phương án: the whole proposal.</summary>
    public static byte[] Plan(ReallocationFacts facts, Letterheads.Entry head) => Paper.Write(
    [
        .. PaperHead.Of(head.Of("PA"), PaperHead.BlankDay, "PHƯƠNG ÁN", $"Điều chuyển kế hoạch vốn đầu tư công năm {facts.Act.Year} ({facts.Round.Title})", facts.Note),
        Heading("I. KẾT QUẢ RÀ SOÁT"),
        .. RoundListPapers.Found(facts.Round),
        .. Balance(facts, "II. CÂN ĐỐI THEO NGUỒN VỐN"),
        .. Lines(facts, "III", "IV"),
        .. Criteria(facts, "V. TIÊU CHÍ ƯU TIÊN"),
        .. Warnings(facts, "VI. NỘI DUNG CẦN LƯU Ý"),
        .. PaperFoot.Of(head.Of("PA")),
    ]);

    /// <summary>Tờ trình: the letter, then the list and the plan as its annexes.</summary>
    public static byte[] Submission(ReallocationFacts facts, Letterheads.Entry head)
    {
        var act = facts.Act;
        return Paper.Write(
        [
            .. PaperHead.Of(head.Of("TTr"), PaperHead.BlankDay, "TỜ TRÌNH", $"Về việc điều chuyển kế hoạch vốn đầu tư công năm {act.Year}", facts.Note),
            Line("center", Run($"Kính gửi: {head.Addressee}", Look.Text)),
            .. head.Bases.Concat(facts.Round.List.Filter == RoundList.AdHoc ? [] : [facts.Round.List.Basis]).Select(basis => Body(Run($"Căn cứ {basis};", Look.Text with { Italic = true }))),
            Body(Run($"{head.Issuer} trình {head.Addressee} xem xét, quyết định điều chuyển kế hoạch vốn đầu tư công năm {act.Year} như sau:", Look.Text)),
            Heading("1. Sự cần thiết"),
            Body(Run($"Qua rà soát {facts.Round.Title}, số liệu đến hết ngày {Written.Day(facts.Round.List.CutOff)}, {facts.Round.Caught.Count} dự án thuộc diện rà soát thu hồi (Phụ lục I).", Look.Text)),
            Heading("2. Nội dung đề nghị"),
            Body(Run($"Thu hồi {Written.Number(act.MovedInDong)} đồng của {Count(facts.Giving)} dự án {Giving(facts.Round.List)} và giao thêm {Written.Number(act.MovedInDong)} đồng cho {Count(facts.Taking)} dự án có nhu cầu và khối lượng hoàn thành (Phụ lục II). Vốn của mỗi nguồn được giữ nguyên, không chuyển giữa các nguồn vốn; chương trình có quy định riêng được cân đối trong chương trình.", Look.Text)),
            .. Balance(facts, "3. Cân đối theo nguồn vốn"),
            Body(Run($"{head.Issuer} kính trình {head.Addressee} xem xét, quyết định./.", Look.Text)),
            .. PaperFoot.Of(head.Of("TTr")),
            .. Annex("I", $"Danh sách dự án {facts.Round.Title}", act.Year),
            .. RoundListPapers.Table(facts.Round),
            .. Annex("II", "Phương án điều chuyển kế hoạch vốn", act.Year),
            .. Lines(facts, "A", "B"),
            .. Criteria(facts, "C. TIÊU CHÍ ƯU TIÊN"),
            .. Warnings(facts, "D. NỘI DUNG CẦN LƯU Ý"),
        ]);
    }

    public static byte[] Book(ReallocationFacts facts) => Workbook.Write(
    [
        new("Cân đối nguồn vốn", [14, 36, 24, 24, 24, 24], [["Mã nguồn", "Nguồn vốn", "Trước điều chuyển (đồng)", "Thu hồi (đồng)", "Giao thêm (đồng)", "Sau điều chuyển (đồng)"], .. facts.Sources.Select(sum => new object?[] { sum.SourceCode, facts.SourceOf(sum.SourceCode), (long)sum.BeforeInDong, (long)sum.TakenBackInDong, (long)sum.GivenInDong, (long)sum.AfterInDong })]),
        new("Giảm", [6, 16, 48, 34, 14, 24, 24, 10, 90], Rows(facts, facts.Giving)),
        new("Tăng", [6, 16, 48, 34, 14, 24, 24, 10, 90], Rows(facts, facts.Taking)),
        new("Không điều chuyển", [6, 16, 48, 34, 14, 24, 24, 10, 90], Rows(facts, facts.Still)),
        new("Lưu ý", [20, 14, 100], [["Mã dự án", "Nguồn vốn", "Nội dung"], .. facts.Warnings.Select(remark => new object?[] { remark.ProjectCode, remark.SourceCode, remark.Sentence.Vi })]),
        new("Tiêu chí", [60, 14], [["Tiêu chí", "Trọng số"], .. Weights(facts.Act.Weights).Select(weight => new object?[] { weight.Name, (long)weight.Count })]),
    ]);

    /// <summary>The annexes of the submission as a workbook: the round's list, what is taken back and given, the balance per source; each with its sum.</summary>
    public static byte[] Annexes(ReallocationFacts facts) => Workbook.Write(
    [
        new("PL I - Danh sách rà soát", RoundListPapers.ColumnWidths, [.. RoundListPapers.Rows(facts.Round, facts.Round.Caught), RoundListPapers.SumRow(facts.Round.Caught)]),
        new("PL II.A - Giảm", [6, 16, 48, 34, 36, 24, 90], AnnexRows(facts, facts.Giving, "Thu hồi (đồng)")),
        new("PL II.B - Tăng", [6, 16, 48, 34, 36, 24, 90], AnnexRows(facts, facts.Taking, "Giao thêm (đồng)")),
        new("Cân đối nguồn vốn", [14, 36, 24, 24, 24, 24],
        [
            ["Mã nguồn", "Nguồn vốn", "Trước điều chuyển (đồng)", "Thu hồi (đồng)", "Giao thêm (đồng)", "Sau điều chuyển (đồng)"],
            .. facts.Sources.Select(sum => new object?[] { sum.SourceCode, facts.SourceOf(sum.SourceCode), (long)sum.BeforeInDong, (long)sum.TakenBackInDong, (long)sum.GivenInDong, (long)sum.AfterInDong }),
            [null, "Cộng", (long)facts.Sources.Sum(sum => sum.BeforeInDong), (long)facts.Sources.Sum(sum => sum.TakenBackInDong), (long)facts.Sources.Sum(sum => sum.GivenInDong), (long)facts.Sources.Sum(sum => sum.AfterInDong)],
        ]),
    ]);

    private static IEnumerable<object?[]> AnnexRows(ReallocationFacts facts, IReadOnlyList<ReallocationLine> lines, string title) =>
    [
        ["TT", "Mã dự án", "Tên dự án", "Chủ đầu tư", "Nguồn vốn", title, "Lý do"],
        .. lines.Select((line, index) => new object?[]
        {
            (long)(index + 1),
            line.ProjectCode,
            facts.Projects.TryGetValue(line.ProjectId, out var project) ? project.Name : null,
            facts.OwnerOf(line.ProjectId),
            facts.SourceOf(line.SourceCode),
            (long)Math.Abs(line.AmountInDong),
            line.ReasonVi,
        }),
        [null, null, "Cộng", null, null, (long)lines.Sum(line => Math.Abs(line.AmountInDong)), null],
    ];

    private static IEnumerable<XElement> Annex(string number, string title, int year) =>
    [
        PageBreak(),
        Line("center", Run($"PHỤ LỤC {number}", Look.Text with { Bold = true })),
        Line("center", Run(title, Look.Text with { Bold = true })),
        Line("center", Run($"(Kèm theo Tờ trình về việc điều chuyển kế hoạch vốn đầu tư công năm {year})", Look.Head with { Italic = true })),
        Rule(3300),
    ];

    private static IEnumerable<XElement> Balance(ReallocationFacts facts, string heading) =>
    [
        Heading(heading),
        Paper.Grid([2555, 1700, 1700, 1700, 1700], ["Nguồn vốn", "Trước điều chuyển (đồng)", "Thu hồi (đồng)", "Giao thêm (đồng)", "Sau điều chuyển (đồng)"], ["left", "right", "right", "right", "right"],
        [
            .. facts.Sources.Select(sum => (IReadOnlyList<string?>)[facts.SourceOf(sum.SourceCode), Written.Number(sum.BeforeInDong), Written.Number(sum.TakenBackInDong), Written.Number(sum.GivenInDong), Written.Number(sum.AfterInDong)]),
            ["Cộng", Written.Number(facts.Sources.Sum(sum => sum.BeforeInDong)), Written.Number(facts.Sources.Sum(sum => sum.TakenBackInDong)), Written.Number(facts.Sources.Sum(sum => sum.GivenInDong)), Written.Number(facts.Sources.Sum(sum => sum.AfterInDong))],
        ]),
        Line("left", Run("", Look.Small)),
    ];

    private static IEnumerable<XElement> Lines(ReallocationFacts facts, string giving, string taking)
    {
        foreach (var (heading, title, lines) in new[]
        {
            ($"{giving}. DỰ ÁN ĐIỀU CHỈNH GIẢM KẾ HOẠCH VỐN", "Thu hồi (đồng)", facts.Giving),
            ($"{taking}. DỰ ÁN ĐIỀU CHỈNH TĂNG KẾ HOẠCH VỐN", "Giao thêm (đồng)", facts.Taking),
        })
        {
            yield return Heading(heading);
            if (lines.Count == 0)
            {
                yield return Body(Run("Không có.", Look.Text));
                continue;
            }

            yield return Paper.Grid(LineWidths, ["TT", "Dự án", "Nguồn vốn", title, "Phần mềm đề xuất (đồng)", "Lý do"], LineAlignments,
            [
                .. lines.Select((line, index) => (IReadOnlyList<string?>)
                [
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    $"{line.ProjectCode}: {(facts.Projects.TryGetValue(line.ProjectId, out var project) ? project.Name : "")}\n({facts.OwnerOf(line.ProjectId)})",
                    facts.SourceOf(line.SourceCode),
                    Written.Number(Math.Abs(line.AmountInDong)),
                    line.ProposedInDong is { } proposed ? Written.Number(Math.Abs(proposed)) : "ghi thêm",
                    line.Why.Vi,
                ]),
                [null, "Cộng", null, Written.Number(lines.Sum(line => Math.Abs(line.AmountInDong))), null, null],
            ]);
        }
    }

    private static IEnumerable<XElement> Criteria(ReallocationFacts facts, string heading) =>
    [
        Heading(heading),
        Body(Run($"Thứ tự ưu tiên của dự án nhận vốn theo trọng số: {string.Join("; ", Weights(facts.Act.Weights).Select(weight => $"{weight.Name.ToLowerInvariant()} {weight.Count}"))}.", Look.Text)),
    ];

    private static IEnumerable<XElement> Warnings(ReallocationFacts facts, string heading) => facts.Warnings.Count == 0
        ? []
        : [Heading(heading), .. facts.Warnings.Select(remark => Body(Run($"- {remark.Sentence.Vi}", Look.Text)))];

    private static (string Name, int Count)[] Weights(PriorityWeights weights) =>
    [
        ("Khối lượng hoàn thành chưa có vốn thanh toán", weights.UnpaidVolume),
        ("Tỷ lệ giải ngân", weights.Disbursement),
        ("Dự án chuyển tiếp", weights.CarriedOver),
        ("Nhu cầu còn lại nhỏ so với kế hoạch", weights.SmallDemand),
    ];

    private static IEnumerable<object?[]> Rows(ReallocationFacts facts, IReadOnlyList<ReallocationLine> lines) =>
    [
        ["STT", "Mã dự án", "Tên dự án", "Chủ đầu tư", "Mã nguồn", "Điều chuyển (đồng)", "Phần mềm đề xuất (đồng)", "Điểm", "Lý do"],
        .. lines.Select((line, index) => new object?[]
        {
            (long)(index + 1),
            line.ProjectCode,
            facts.Projects.TryGetValue(line.ProjectId, out var project) ? project.Name : null,
            facts.OwnerOf(line.ProjectId),
            line.SourceCode,
            (long)line.AmountInDong,
            (long?)line.ProposedInDong,
            line.Score,
            line.Why.Vi,
        }),
    ];

    // What the round's filter has found, and no more than that.
    private static string Giving(RoundList list) => list.Filter switch
    {
        RoundList.AdHoc => "được xác định qua rà soát khi cần thiết",
        ReviewRound.ByJudgement => "được đánh giá không còn khả năng giải ngân hết vốn",
        _ => "chậm giải ngân",
    };

    private static int Count(IReadOnlyList<ReallocationLine> lines) => lines.Select(line => line.ProjectId).Distinct().Count();
}
