using System.Globalization;
using System.Xml.Linq;
using SonLa.Papers;
using SonLa.Reporting.Periods;
using static SonLa.Papers.Word;

namespace SonLa.Reporting.Documents;

/// <summary>Public investment in a consolidated report: what is disbursed by owner and programme with both denominators, and the annex of projects and documents behind it.</summary>
internal static class CapitalSection
{
    private static readonly string[] Figures = ["Số dự án", "Đã giải ngân", "Vốn phân bổ cho dự án", "% vốn phân bổ", "Vốn Thủ tướng giao", "% vốn giao"];
    private static readonly int[] Widths = [500, 2305, 700, 1450, 1450, 750, 1450, 750];
    private static readonly string[] Alignments = ["center", "left", "right", "right", "right", "right", "right", "right"];

    /// <summary>Nothing where the report says nothing of capital.</summary>
    public static IEnumerable<XElement> Of(ConsolidatedReport report, Letterhead head)
    {
        if (report.Capital is not { } capital)
        {
            yield break;
        }

        var year = report.PlanYear.ToString(CultureInfo.InvariantCulture);
        yield return Heading($"{(report.Tasks is { Count: > 0 } ? "VII" : "VI")}. GIẢI NGÂN VỐN ĐẦU TƯ CÔNG");
        yield return Body(Run(
            $"Đến hết ngày {Written.Day(capital.Through)}, giải ngân vốn kế hoạch năm {year} được {Written.Number(capital.Province.DisbursedInDong)} đồng: {OfAssigned(capital.Province)}; {OfAllocated(capital.Province)}. Không tính vốn các năm trước kéo dài. Từng dự án và văn bản giao vốn tại Phụ lục vốn đầu tư.",
            Look.Text));
        if (capital.Owners.Count > 0)
        {
            yield return Body(Run("Theo chủ đầu tư (đồng):", Look.Text with { Italic = true }));
            yield return Table("Chủ đầu tư", capital.Owners, line => $"{line.Name ?? head.NameOf(line.Key ?? "")}{(line.AccountableOffice is { Length: > 0 } office ? $"\n({office})" : "")}", capital.Province);
            yield return Body(Run("Theo chương trình (đồng):", Look.Text with { Italic = true }));
            yield return Table("Chương trình", capital.Programmes, line => line.Key ?? "Không thuộc chương trình", capital.Province);
        }

        if (capital.NotAssignedToProgrammes != 0)
        {
            yield return Body(Run($"{Written.Number(capital.NotAssignedToProgrammes)} đồng được giao chung cho tỉnh, chưa chia theo chương trình.", Look.Text));
        }
    }

    /// <summary>The projects behind the sums, and the documents behind what was assigned.</summary>
    public static IEnumerable<XElement> Annex(ConsolidatedReport report, Letterhead head)
    {
        if (report.Capital is not { } capital)
        {
            yield break;
        }

        yield return PageBreak();
        yield return Line("center", Run("PHỤ LỤC VỐN ĐẦU TƯ", Look.Text with { Bold = true }));
        yield return Line("center", Run($"Vốn và giải ngân của từng dự án đến hết ngày {Written.Day(capital.Through)}", Look.Text with { Bold = true }));
        yield return Rule(5700);
        yield return Paper.Grid(
            [500, 1400, 3085, 2300, 1600, 1600, 750, 3050],
            ["TT", "Mã dự án", "Dự án", "Chủ đầu tư", "Kế hoạch vốn (đồng)", "Đã giải ngân (đồng)", "%", "Căn cứ"],
            ["center", "left", "left", "left", "right", "right", "right", "left"],
            capital.Projects.Select((project, index) => (IReadOnlyList<string?>)
            [
                (index + 1).ToString(CultureInfo.InvariantCulture),
                project.Code,
                project.Name,
                head.NameOf(project.OwnerCode),
                Written.Number(project.AllocatedInDong),
                Written.Number(project.DisbursedInDong),
                project.Percent is { } percent ? Written.Percent(percent) : $"({Wording.Of(project.Reason ?? "")})",
                $"{string.Join("; ", project.Documents)}\n{project.CapitalEntries.ToString(CultureInfo.InvariantCulture)} bút toán vốn, {project.Payments.ToString(CultureInfo.InvariantCulture)} bút toán giải ngân",
            ]));
        if (capital.Assigned.Count == 0)
        {
            yield break;
        }

        yield return Heading("Vốn Thủ tướng Chính phủ giao");
        yield return Paper.Grid(
            [500, 1700, 5085, 2000, 1500, 3500],
            ["TT", "Nguồn vốn", "Giao cho", "Số tiền (đồng)", "Hiệu lực từ", "Văn bản"],
            ["center", "left", "left", "right", "center", "left"],
            capital.Assigned.Select((line, index) => (IReadOnlyList<string?>)
            [
                (index + 1).ToString(CultureInfo.InvariantCulture),
                line.SourceCode,
                line.ProjectCode is { } project ? $"Dự án {project}" : line.Programme ?? "Toàn tỉnh",
                Written.Number(line.AmountInDong),
                Written.Day(line.EffectiveOn),
                line.DocumentNumber,
            ]));
    }

    private static XElement Table(string title, IReadOnlyList<ConsolidatedReport.CapitalLine> lines, Func<ConsolidatedReport.CapitalLine, string> name, ConsolidatedReport.CapitalLine sum) => Paper.Grid(
        Widths,
        ["TT", title, .. Figures],
        Alignments,
        [
            .. lines.Select((line, index) => Row((index + 1).ToString(CultureInfo.InvariantCulture), name(line), line)),
            Row(null, "Toàn tỉnh", sum),
        ]);

    private static IReadOnlyList<string?> Row(string? number, string name, ConsolidatedReport.CapitalLine line) =>
    [
        number,
        name,
        line.Projects.ToString(CultureInfo.InvariantCulture),
        Written.Number(line.DisbursedInDong),
        Written.Number(line.AllocatedInDong),
        Written.Percent(line.OfAllocatedPercent),
        Written.Number(line.AssignedInDong),
        Written.Percent(line.OfAssignedPercent),
    ];

    private static string OfAssigned(ConsolidatedReport.CapitalLine line) => line.OfAssignedPercent is { } percent
        ? $"đạt {Written.Percent(percent)} % vốn Thủ tướng Chính phủ giao ({Written.Number(line.AssignedInDong)} đồng)"
        : $"chưa tính được tỷ lệ trên vốn Thủ tướng Chính phủ giao ({Wording.Of(line.ReasonOfAssigned ?? "")})";

    private static string OfAllocated(ConsolidatedReport.CapitalLine line) => line.OfAllocatedPercent is { } percent
        ? $"đạt {Written.Percent(percent)} % vốn đã phân bổ cho dự án ({Written.Number(line.AllocatedInDong)} đồng)"
        : $"chưa tính được tỷ lệ trên vốn đã phân bổ cho dự án ({Wording.Of(line.Reason ?? "")})";
}
