using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Capacity;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.Reallocations;

/// <summary>Loads reallocations, and what their lines would lead to by the ledgers of now.</summary>
internal static class ReallocationReading
{
    /// <summary>Loads one for a change; whoever comes at the same time waits for the first to commit.</summary>
    internal static async Task<Reallocation?> LockReallocation(this BudgetDbContext db, Guid id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from reallocations where id = {id} for update", cancellationToken);
        return await db.Reallocations.Include(act => act.Lines).SingleOrDefaultAsync(act => act.Id == id, cancellationToken);
    }

    /// <summary>Projects that the round's frozen list caught.</summary>
    internal static async Task<IReadOnlySet<Guid>> Caught(this BudgetDbContext db, Guid roundListId, CancellationToken cancellationToken) =>
        await db.RoundLists.Where(list => list.Id == roundListId).SelectMany(list => list.Lines).Where(line => line.Caught).Select(line => line.ProjectId).ToHashSetAsync(cancellationToken);

    /// <summary>Owner of every project that an act moves capital of.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, string>> Owners(this BudgetDbContext db, Reallocation act, CancellationToken cancellationToken)
    {
        var moving = act.Lines.Where(line => line.AmountInDong != 0).Select(line => line.ProjectId).Distinct().ToList();
        return await db.Projects.Where(project => moving.Contains(project.Id)).ToDictionaryAsync(project => project.Id, project => project.OwnerCode, cancellationToken);
    }

    internal static async Task<ReallocationCheck> Check(this BudgetDbContext db, Reallocation act, ProgrammeRules rules, DateOnly day, CancellationToken cancellationToken) =>
        ReallocationCheck.Of(
            [.. act.Lines.Select(line => new ReallocationCheck.Line(line.ProjectId, line.SourceCode, line.AmountInDong))],
            await db.Positions(act.Year, day, cancellationToken),
            await db.Caught(act.RoundListId, cancellationToken),
            rules);
}
