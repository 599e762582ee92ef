using System.Data;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Capacity;

/// <summary>Reads where projects stand in a year out of their ledgers.</summary>
internal static class PositionReading
{
    /// <summary>Everybody's position at one moment: of a snapshot; within a transaction that changes something, of the projects that are there when it begins, whose ledgers the caller holds as far as it relies on them.</summary>
    internal static async Task<IReadOnlyList<ProjectPosition>> Positions(this BudgetDbContext db, int year, DateOnly day, CancellationToken cancellationToken)
    {
        await using var moment = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken) : null;
        return [.. (await db.ProjectsOfOneMoment(cancellationToken)).Select(project => ProjectPosition.Of(project, year, day))];
    }

    /// <summary>Keeps every project's ledgers as they are until the transaction ends: whoever enters something locks the project first, and waits.</summary>
    internal static Task HoldLedgers(this BudgetDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select 1 from investment_projects order by id for share", cancellationToken);

    /// <summary>Projects with their ledgers, by code; one that begins meanwhile is left out of all queries, not of some.</summary>
    internal static async Task<IReadOnlyList<InvestmentProject>> ProjectsOfOneMoment(this BudgetDbContext db, CancellationToken cancellationToken)
    {
        var ids = await db.Projects.Select(project => project.Id).ToArrayAsync(cancellationToken);
        return await db.Projects.AsNoTracking().Where(project => ids.Contains(project.Id)).WithLedgers().OrderBy(project => project.Code).ToListAsync(cancellationToken);
    }
}
