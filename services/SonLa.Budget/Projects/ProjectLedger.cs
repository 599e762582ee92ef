using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.Projects;

/// <summary>Loads a project for an entry in its ledger; whoever comes at the same time waits for the first to commit.</summary>
internal static class ProjectLedger
{
    internal static async Task<InvestmentProject?> LockProject(this BudgetDbContext db, Guid projectId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where id = {projectId} for update", cancellationToken);
        return await db.Projects
            .WithLedgers()
            .SingleOrDefaultAsync(project => project.Id == projectId, cancellationToken);
    }

    /// <summary>The same for several projects by code; locked in one order, so that two who come at the same time do not wait for each other.</summary>
    internal static async Task<Dictionary<string, InvestmentProject>> LockProjects(this BudgetDbContext db, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var wanted = codes.ToArray();
        await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where code = any({wanted}) order by id for update", cancellationToken);
        return await db.Projects
            .WithLedgers()
            .Where(project => wanted.Contains(project.Code))
            .ToDictionaryAsync(project => project.Code, cancellationToken);
    }

    internal static IQueryable<InvestmentProject> WithLedgers(this IQueryable<InvestmentProject> projects) => projects
        .Include(project => project.Capital)
        .Include(project => project.Disbursements)
        .Include(project => project.CapacityEntries)
        .AsSplitQuery();

    /// <summary>Loads projects for entries in their ledgers, in one order for everybody, so that two who want the same ones wait and don't deadlock.</summary>
    internal static async Task<IReadOnlyList<InvestmentProject>> LockProjects(this BudgetDbContext db, Guid[] ids, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where id = any({ids}) order by id for update", cancellationToken);
        return await db.Projects
            .Where(project => ids.Contains(project.Id))
            .WithLedgers()
            .ToListAsync(cancellationToken);
    }

    /// <summary>Loads projects with what stands beside their money, for entries there.</summary>
    internal static async Task<IReadOnlyList<InvestmentProject>> LockForSituation(this BudgetDbContext db, Guid[] ids, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from investment_projects where id = any({ids}) order by id for update", cancellationToken);
        return await db.Projects
            .Where(project => ids.Contains(project.Id))
            .Include(project => project.Situation)
            .ToListAsync(cancellationToken);
    }
}
