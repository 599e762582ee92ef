using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.Estimates;

/// <summary>What every entry of the budget's ledger must satisfy.</summary>
internal static class BudgetInput
{
    internal const int MostEntries = 1000;

    internal static InputCheck Entries(int count) => new InputCheck().Require(
        count is >= 1 and <= MostEntries,
        "entries",
        $"Gửi từ 1 đến {MostEntries} dòng mỗi lần.",
        $"Send 1 to {MostEntries} entries at a time.");

    internal static void Item(InputCheck input, BudgetRules rules, string code, string field) => input.Require(
        rules.Find(code) is not null,
        field,
        "Không có khoản mục này trong dữ liệu ngân sách của năm; hãy lấy mã từ GET /budget-years/{year}.",
        "The year's budget has no such item; take the code from GET /budget-years/{year}.");

    internal static void Amount(InputCheck input, decimal amount, string field) => CapitalInput.Amount(input, amount, field);
}
