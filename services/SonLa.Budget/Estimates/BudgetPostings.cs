using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Budget.Estimates;

/// <summary>Tells the others of entries of the execution: revenue and expenditure each by its own event.</summary>
internal static class BudgetPostings
{
    /// <param name="events">Publishes with the transaction.</param>
    /// <param name="rules">The year's items.</param>
    /// <param name="ledger">Every execution entry of the year, the new ones included.</param>
    /// <param name="entered">New entries of one organisation.</param>
    /// <param name="version">Version of the year's ledger.</param>
    public static void Tell(IEvents events, BudgetRules rules, IReadOnlyCollection<BudgetEntry> ledger, IReadOnlyCollection<BudgetEntry> entered, int version)
    {
        foreach (var kind in entered.GroupBy(entry => rules.Find(entry.ItemCode)?.Kind))
        {
            var (entries, figures, first) = (kind.Select(Posted).ToList(), MeasuredFigures.Of(rules, ledger, [.. kind]), kind.First());
            if (kind.Key == BudgetItem.Revenue)
            {
                events.Publish(new RevenuePosted { PlanYear = rules.Year, AuthorityCode = first.AuthorityCode, Entries = entries, Figures = figures, PostedAt = first.EnteredAt, Version = version });
            }
            else
            {
                events.Publish(new ExpenditurePosted { PlanYear = rules.Year, AuthorityCode = first.AuthorityCode, Entries = entries, Figures = figures, PostedAt = first.EnteredAt, Version = version });
            }
        }
    }

    private static PostedBudgetEntry Posted(BudgetEntry entry) => new()
    {
        EntryId = entry.Id,
        ReversesEntryId = entry.ReversesEntryId,
        ItemCode = entry.ItemCode,
        From = entry.From,
        Through = entry.Through,
        AmountInDong = entry.AmountInDong,
    };
}
