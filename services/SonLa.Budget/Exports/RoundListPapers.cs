using System.Globalization;
using System.Xml.Linq;
using SonLa.Budget.RoundLists;
using SonLa.Papers;
using static SonLa.Papers.Word;

namespace SonLa.Budget.Exports;

/// <summary>A round's frozen list as a report (.docx) and as a workbook (.xlsx): printed and exact ratios side by side, later corrections apart.</summary>
internal static class RoundListPapers
{
    /// <summary>Of the sheet with <see cref="Rows"/>.</summary>
    internal static readonly int[] ColumnWidths = [6, 16, 52, 34, 14, 22, 22, 12, 34];

    private static readonly int[] Widths = [440, 2165, 1500, 1500, 1500, 750, 1500];
    private static readonly string[] Titles = ["TT", "Dự án", "Chủ đầu tư", "Kế hoạch vốn tại ngày chốt (đồng)", "Đã giải ngân (đồng)", "Tỷ lệ (%)", "Tỷ lệ chính xác (%)"];
    private static readonly string[] Alignments = ["center", "left", "left", "right", "right", "right", "right"];

    public static byte[] Document(RoundFacts facts, Letterheads.Entry head) => Paper.Write(
    [
        .. PaperHead.Of(head.Of("BC"), PaperHead.BlankDay, "BÁO CÁO", $"Kết quả rà soát giải ngân vốn đầu tư công {facts.Title}", "Dự thảo"),
        .. Found(facts),
        .. Table(facts),
        .. Corrections(facts),
        .. PaperFoot.Of(head.Of("BC")),
    ]);

    /// <summary>What the round was and whom it caught, in sentences.</summary>
    public static IEnumerable<XElement> Found(RoundFacts facts)
    {
        var list = facts.List;
        var considered = list.Lines.Count(line => line.CapitalInForceInDong > 0);
        yield return Body(Run($"{(list.Filter == RoundList.AdHoc ? "Lý do rà soát" : "Căn cứ")}: {list.Basis}.", Look.Text));
        yield return Body(Run($"Số liệu chốt hết ngày {Written.Day(list.CutOff)}; danh sách được chốt ngày {Written.Day(facts.OpenedOn)} và không thay đổi sau đó. Mẫu số của tỷ lệ là kế hoạch vốn năm {list.Year} đang có hiệu lực tại ngày chốt, đã gồm các lần điều chỉnh.", Look.Text));
        yield return Body(Run(
            list.ThresholdPercent is { } threshold
                ? $"Đã rà soát {considered} dự án{(list.Filter == "all" ? "" : " chuyển tiếp")} có kế hoạch vốn; {facts.Caught.Count} dự án giải ngân dưới {Written.Number(threshold)} % (so sánh bằng số chính xác, không làm tròn; đúng {Written.Number(threshold)} % không thuộc danh sách)."
                : $"Danh sách gồm {facts.Caught.Count} dự án do cơ quan chủ trì xác định.",
            Look.Text));
    }

    /// <summary>The caught projects with their sum.</summary>
    public static IEnumerable<XElement> Table(RoundFacts facts)
    {
        var caught = facts.Caught;
        if (caught.Count == 0)
        {
            yield return Body(Run("Không có dự án nào thuộc danh sách.", Look.Text));
            yield break;
        }

        yield return Paper.Grid(Widths, Titles, Alignments,
        [
            .. caught.Select((line, index) => (IReadOnlyList<string?>)
            [
                (index + 1).ToString(CultureInfo.InvariantCulture),
                $"{line.ProjectCode}: {line.ProjectName}",
                facts.OwnerOf(line),
                Written.Number(line.CapitalInForceInDong),
                Written.Number(line.DisbursedInDong),
                Written.Percent(RoundFacts.RatioOf(line).Percent),
                Exact(line),
            ]),
            [null, "Cộng", null, Written.Number(caught.Sum(line => line.CapitalInForceInDong)), Written.Number(caught.Sum(line => line.DisbursedInDong)), Written.Percent(new Projects.DisbursementRatio(caught.Sum(line => line.DisbursedInDong), caught.Sum(line => line.CapitalInForceInDong)).Percent), null],
        ]);
    }

    public static byte[] Book(RoundFacts facts) => Workbook.Write(
    [
        new("Danh sách", ColumnWidths, Rows(facts, facts.Caught)),
        new("Đã rà soát", [6, 16, 52, 34, 14, 22, 22, 12, 34, 14], [.. Rows(facts, [.. facts.InOrder]).Select((row, index) => (object?[])[.. row, index == 0 ? "Thuộc danh sách" : facts.InOrder.ElementAt(index - 1).Caught ? "Có" : "Không"])]),
        new("Điều chỉnh sau chốt", [16, 52, 22, 22, 22, 22], [["Mã dự án", "Tên dự án", "Kế hoạch vốn khi chốt", "Kế hoạch vốn nay", "Giải ngân khi chốt", "Giải ngân nay"], .. facts.Corrected.Select(line => new object?[] { line.ProjectCode, line.ProjectName, (long)line.CapitalInForceInDong, (long)facts.Now[line.ProjectId].CapitalInDong, (long)line.DisbursedInDong, (long)facts.Now[line.ProjectId].DisbursedInDong })]),
        new("Đợt rà soát", [30, 90], [["Nội dung", "Giá trị"], ["Đợt", $"{facts.List.Number}"], ["Năm kế hoạch", $"{facts.List.Year}"], ["Số liệu đến hết ngày", Written.Day(facts.List.CutOff)], ["Ngưỡng (%)", facts.List.ThresholdPercent], ["Căn cứ", facts.List.Basis], ["Danh sách chốt ngày", Written.Day(facts.OpenedOn)]]),
    ]);

    private static IEnumerable<XElement> Corrections(RoundFacts facts)
    {
        if (facts.Corrected.Count == 0)
        {
            yield break;
        }

        yield return Heading("Số liệu được điều chỉnh sau khi chốt danh sách (không làm thay đổi danh sách)");
        yield return Paper.Grid([3355, 1500, 1500, 1500, 1500], ["Dự án", "Kế hoạch vốn khi chốt (đồng)", "Kế hoạch vốn nay (đồng)", "Giải ngân khi chốt (đồng)", "Giải ngân nay (đồng)"], ["left", "right", "right", "right", "right"],
            facts.Corrected.Select(line => (IReadOnlyList<string?>)
            [
                $"{line.ProjectCode}: {line.ProjectName}",
                Written.Number(line.CapitalInForceInDong),
                Written.Number(facts.Now[line.ProjectId].CapitalInDong),
                Written.Number(line.DisbursedInDong),
                Written.Number(facts.Now[line.ProjectId].DisbursedInDong),
            ]));
    }

    /// <summary>The sum below <see cref="Rows"/>.</summary>
    internal static object?[] SumRow(IReadOnlyList<RoundListLine> lines) =>
        [null, null, "Cộng", null, null, (long)lines.Sum(line => line.CapitalInForceInDong), (long)lines.Sum(line => line.DisbursedInDong), null, null];

    internal static List<object?[]> Rows(RoundFacts facts, IReadOnlyList<RoundListLine> lines) =>
    [
        ["STT", "Mã dự án", "Tên dự án", "Chủ đầu tư", "Chuyển tiếp", "Kế hoạch vốn tại ngày chốt (đồng)", "Đã giải ngân (đồng)", "Tỷ lệ (%)", "Tỷ lệ chính xác (%)"],
        .. lines.Select((line, index) => new object?[]
        {
            (long)(index + 1),
            line.ProjectCode,
            line.ProjectName,
            facts.OwnerOf(line),
            line.CarriedOver ? "Có" : "Không",
            (long)line.CapitalInForceInDong,
            (long)line.DisbursedInDong,
            RoundFacts.RatioOf(line).Percent is { } percent ? decimal.Round(percent, 2, MidpointRounding.AwayFromZero) : null,
            Written.Exact(RoundFacts.RatioOf(line).Percent),
        }),
    ];

    // Ten decimals fit a column; the workbook has all of them.
    private static string Exact(RoundListLine line) => RoundFacts.RatioOf(line).Percent is not { } percent
        ? ""
        : Math.Truncate(percent * 10_000_000_000m) / 10_000_000_000m is var cut && cut == percent ? Written.Exact(percent) : $"{Written.Exact(cut)}…";
}
