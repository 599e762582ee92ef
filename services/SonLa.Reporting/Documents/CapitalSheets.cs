using SonLa.Papers;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Documents;

/// <summary>The sheets of public investment: sums with both denominators, the projects behind them, and what was assigned.</summary>
internal static class CapitalSheets
{
    public static IEnumerable<Sheet> Of(ConsolidatedReport.CapitalSection capital, Letterhead head) =>
    [
        new("Giải ngân", [16, 60, 40, 10, 22, 22, 14, 30, 22, 14, 30], Sums(capital, head)),
        new("Dự án đầu tư", [18, 60, 44, 44, 22, 22, 10, 30, 14, 14, 60, 40], Projects(capital, head)),
        new("Vốn Thủ tướng giao", [20, 60, 18, 22, 14, 60, 40], Assigned(capital)),
    ];

    private static IEnumerable<object?[]> Sums(ConsolidatedReport.CapitalSection capital, Letterhead head) =>
    [
        ["Cấp", "Tên", "Người chịu trách nhiệm", "Số dự án", "Đã giải ngân (đồng)", "Vốn phân bổ cho dự án (đồng)", "% vốn phân bổ", "Lý do", "Vốn Thủ tướng giao (đồng)", "% vốn giao", "Lý do"],
        Row("Toàn tỉnh", $"Đến hết ngày {Written.Day(capital.Through)}", capital.Province),
        .. capital.Owners.Select(line => Row("Chủ đầu tư", line.Name ?? head.NameOf(line.Key ?? ""), line)),
        .. capital.Programmes.Select(line => Row("Chương trình", line.Key ?? "Không thuộc chương trình", line)),
    ];

    private static object?[] Row(string level, string name, ConsolidatedReport.CapitalLine line) =>
    [
        level,
        name,
        line.AccountableOffice,
        (long)line.Projects,
        line.DisbursedInDong,
        line.AllocatedInDong,
        line.OfAllocatedPercent,
        Why(line.Reason),
        line.AssignedInDong,
        line.OfAssignedPercent,
        Why(line.ReasonOfAssigned),
    ];

    private static IEnumerable<object?[]> Projects(ConsolidatedReport.CapitalSection capital, Letterhead head) =>
    [
        ["Mã dự án", "Dự án", "Chủ đầu tư", "Chương trình", "Kế hoạch vốn (đồng)", "Đã giải ngân (đồng)", "%", "Lý do", "Bút toán vốn", "Bút toán giải ngân", "Văn bản giao vốn", "Mã trong sổ"],
        .. capital.Projects.Select(project => new object?[]
        {
            project.Code,
            project.Name,
            head.NameOf(project.OwnerCode),
            project.Programme,
            project.AllocatedInDong,
            project.DisbursedInDong,
            project.Percent,
            Why(project.Reason),
            (long)project.CapitalEntries,
            (long)project.Payments,
            string.Join("; ", project.Documents),
            project.ProjectId.ToString(),
        }),
    ];

    private static IEnumerable<object?[]> Assigned(ConsolidatedReport.CapitalSection capital) =>
    [
        ["Nguồn vốn", "Chương trình", "Mã dự án", "Số tiền (đồng)", "Hiệu lực từ", "Văn bản", "Mã trong sổ"],
        .. capital.Assigned.Select(line => new object?[] { line.SourceCode, line.Programme, line.ProjectCode, line.AmountInDong, Written.Day(line.EffectiveOn), line.DocumentNumber, line.EntryId.ToString() }),
    ];

    private static string? Why(string? reason) => reason is null ? null : Wording.Of(reason);
}
