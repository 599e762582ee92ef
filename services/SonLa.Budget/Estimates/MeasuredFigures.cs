using SonLa.Contracts.Budget;

namespace SonLa.Budget.Estimates;

/// <summary>What entries change of the plan's measures: figures by every basis and day that are others than before.</summary>
internal static class MeasuredFigures
{
    /// <param name="rules">Which item is the value of which measure.</param>
    /// <param name="ledger">Every execution entry of the year, the new ones included.</param>
    /// <param name="entered">What was entered now.</param>
    public static IReadOnlyList<MeasuredFigure> Of(BudgetRules rules, IReadOnlyCollection<BudgetEntry> ledger, IReadOnlyCollection<BudgetEntry> entered)
    {
        var now = new ExecutionBook(rules, ledger, rules.Year);
        var before = new ExecutionBook(rules, ledger.Except(entered), rules.Year);
        var first = entered.Min(entry => entry.From);
        return
        [
            .. entered.Select(entry => rules.Find(entry.ItemCode)).OfType<BudgetItem>()
                .SelectMany(rules.WithParents)
                .Where(item => item.MeasureCode is not null)
                .Distinct()
                .SelectMany(item => DaysOf(rules, item, ledger, first), (item, day) => (item, day))
                .SelectMany(one => now.BasesOf(one.item), (one, basis) => (one.item, one.day, basis))
                .Where(one => now.ToDate(one.item, one.basis, one.day) != before.ToDate(one.item, one.basis, one.day))
                .Select(one => new MeasuredFigure
                {
                    MeasureCode = one.item.MeasureCode ?? "",
                    ItemCode = one.item.Code,
                    ItemName = one.item.Name,
                    Basis = one.basis,
                    Through = one.day,
                    ToDateInDong = now.ToDate(one.item, one.basis, one.day),
                }),
        ];
    }

    // Days of reversed entries too: what was told of them is no longer so.
    private static IEnumerable<DateOnly> DaysOf(BudgetRules rules, BudgetItem item, IEnumerable<BudgetEntry> ledger, DateOnly first)
    {
        var leaves = rules.LeavesOf(item).Select(leaf => leaf.Code).ToHashSet();
        return ledger.Where(entry => leaves.Contains(entry.ItemCode) && entry.Through >= first).Select(entry => entry.Through).Distinct().Order();
    }
}
