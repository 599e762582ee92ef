using SonLa.Budget.Estimates;
using SonLa.Testing;

namespace SonLa.Budget.Tests.Estimates;

/// <summary>A small budget: taxes in two items, customs in one, one item of expenditure; every month a twelfth but for taxes of land.</summary>
internal static class ABudget
{
    internal static readonly BudgetRules Rules = Of(2024);

    internal static BudgetRules Of(int year)
    {
        decimal[] even = [8, 8, 8, 8, 9, 9, 8, 8, 8, 8, 9, 9];
        return new(
            "son-la",
            year,
            [
                new("thu", BudgetItem.Revenue, "Thu", "Revenue", null, [], "budget-revenue"),
                new("thue", BudgetItem.Revenue, "Thuế", "Taxes", "thu", ["cuc-thue", "kho-bac"]),
                new("xnk", BudgetItem.Revenue, "Xuất nhập khẩu", "Customs", "thu", ["hai-quan", "kho-bac"]),
                new("chi", BudgetItem.Expenditure, "Chi", "Expenditure", null, ["kho-bac"]),
            ],
            new(even, even, new Dictionary<string, IReadOnlyList<decimal>>(), "mẫu", true),
            new(95, 105, "mẫu", true),
            new("21/CT-UBND", new(2023, 12, 11), "mẫu"));
    }

    internal static BudgetEntry Estimate(string item, decimal amount, DateOnly? on = null) =>
        Entry(BudgetEntryKinds.Estimate, item, "so-tc", on ?? new(2024, 1, 1), on ?? new(2024, 1, 1), amount);

    internal static BudgetEntry Month(string item, string authority, int month, decimal amount, int year = 2024) => Entry(
        year == 2024 ? BudgetEntryKinds.Execution : BudgetEntryKinds.LastYear, item, authority, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)), amount);

    internal static BudgetEntry Entry(string kind, string item, string authority, DateOnly from, DateOnly through, decimal amount) => new()
    {
        Year = 2024,
        ItemCode = item,
        Kind = kind,
        AuthorityCode = authority,
        From = from,
        Through = through,
        AmountInDong = amount,
        Reference = "mẫu",
        EnteredAt = BudgetService.Now,
        EnteredBy = Guid.CreateVersion7(),
    };

    internal static ExecutionLine Line(this BudgetExecution execution, string item, int month) => execution.At(month).Single(line => line.ItemCode == item);

    internal static BudgetExecution Executed(params IReadOnlyList<BudgetEntry> entries) => new(Rules, entries, null, []);

    internal static string DataFile(string name) => Path.Combine(NodeProject.Root(), "services", "SonLa.Budget", "Estimates", "Data", name);
}
