using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.Forecasts;

/// <summary>Reads the past years that forecasts learn from: the ledgers' own, and those entered where the ledgers do not reach back.</summary>
internal static class History
{
    public static async Task<IReadOnlyList<PastYear>> HistoryBefore(this BudgetDbContext db, int year, CancellationToken cancellationToken)
    {
        var entered = await db.PastDisbursements.AsNoTracking().Where(past => past.Year < year).ToListAsync(cancellationToken);
        var past = entered.GroupBy(one => (one.ProjectCode, one.Year)).ToDictionary(same => same.Key, same => same.MaxBy(one => (one.EnteredAt, one.Id))!.AsPastYear());
        foreach (var own in await db.LedgerYears(year, cancellationToken))
        {
            past[(own.ProjectCode, own.Year)] = own;
        }

        return [.. past.Values.OrderBy(one => one.ProjectCode, StringComparer.Ordinal).ThenBy(one => one.Year)];
    }

    private static async Task<IEnumerable<PastYear>> LedgerYears(this BudgetDbContext db, int year, CancellationToken cancellationToken)
    {
        var capital = await db.Projects.AsNoTracking()
            .SelectMany(project => project.Capital.Where(entry => entry.Year < year && entry.EffectiveOn.Year <= entry.Year), (project, entry) => new { project.Code, entry.Year, entry.AmountInDong })
            .GroupBy(entry => new { entry.Code, entry.Year })
            .Select(entries => new { entries.Key.Code, entries.Key.Year, Amount = entries.Sum(entry => entry.AmountInDong) })
            .ToListAsync(cancellationToken);
        var paid = await db.Projects.AsNoTracking()
            .SelectMany(project => project.Disbursements.Where(entry => entry.Year < year && entry.DisbursedOn.Year <= entry.Year), (project, entry) => new { project.Code, entry.Year, entry.DisbursedOn.Month, entry.AmountInDong })
            .GroupBy(entry => new { entry.Code, entry.Year, entry.Month })
            .Select(entries => new { entries.Key.Code, entries.Key.Year, entries.Key.Month, Amount = entries.Sum(entry => entry.AmountInDong) })
            .ToListAsync(cancellationToken);
        var months = paid.ToLookup(entry => (entry.Code, entry.Year));
        return capital.Where(entry => entry.Amount > 0).Select(entry => new PastYear(
            entry.Code,
            entry.Year,
            entry.Amount,
            [.. Enumerable.Range(1, 12).Select(month => months[(entry.Code, entry.Year)].Where(payment => payment.Month <= month).Sum(payment => payment.Amount))]));
    }
}
