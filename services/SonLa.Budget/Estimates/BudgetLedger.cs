using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.Estimates;

/// <summary>Loads a year's ledger of the budget; whoever enters at the same time waits for the first to commit.</summary>
internal static class BudgetLedger
{
    internal static async Task<BudgetYear> LockBudget(this BudgetDbContext db, int year, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"insert into budget_years (year, version) values ({year}, 0) on conflict do nothing", cancellationToken);
        return await db.BudgetYears.FromSql($"select * from budget_years where year = {year} for update").SingleAsync(cancellationToken);
    }

    /// <summary>A year's entries of some kinds; as of an earlier moment, what was entered by then.</summary>
    internal static Task<List<BudgetEntry>> BudgetOf(this BudgetDbContext db, int year, DateTimeOffset? asOf, CancellationToken cancellationToken, params string[] kinds)
    {
        var moment = asOf?.ToUniversalTime();
        return db.BudgetEntries.AsNoTracking()
            .Where(entry => entry.Year == year && kinds.Contains(entry.Kind) && (moment == null || entry.EnteredAt <= moment))
            .OrderBy(entry => entry.Id)
            .ToListAsync(cancellationToken);
    }
}
