using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Looks once a day which capital nears its end, and reminds its owners; each rung of each tranche once, whichever replica looks.</summary>
internal sealed class DeadlineRound(BudgetDbContext db, IEvents events, BusinessClock clock, CapitalEnds ends)
{
    // Of what ended longer ago nobody needs to hear.
    private const int DaysToTellOfAnEnd = 30;

    /// <summary>How many rungs were reached.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var reached = 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var years = await db.Projects.SelectMany(project => project.Capital).Where(entry => entry.Year >= today.Year - 6).Select(entry => entry.Year).Distinct().ToListAsync(cancellationToken);
        foreach (var year in years.Order())
        {
            if (ends.Of(year) is { } rule && await Nears(year, rule, today, cancellationToken))
            {
                reached += await Look(year, rule, today, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reached;
    }

    /// <summary>The closest reminder that is due on a day, the end itself, or nothing; what was missed meanwhile is not caught up one by one.</summary>
    internal static string? RungOn(DateOnly today, DateOnly endsOn, IEnumerable<int> remindDaysBefore)
    {
        if (today > endsOn)
        {
            return today <= endsOn.AddDays(DaysToTellOfAnEnd) ? CapitalSignal.Ended : null;
        }

        var due = remindDaysBefore.Where(days => endsOn.AddDays(-days) <= today).ToList();
        return due.Count == 0 ? null : $"due-soon-{due.Min()}";
    }

    private async Task<bool> Nears(int year, CapitalEnds.Rule rule, DateOnly today, CancellationToken cancellationToken) =>
        new[] { rule.End.Of(year), (rule.AddedLate?.End ?? rule.End).Of(year) }
            .Concat(await db.CapitalExtensions.Where(extension => extension.Year == year).Select(extension => extension.Until).Distinct().ToListAsync(cancellationToken))
            .Any(end => RungOn(today, end, ends.RemindDaysBefore) is not null);

    private async Task<int> Look(int year, CapitalEnds.Rule rule, DateOnly today, CancellationToken cancellationToken)
    {
        var projects = await db.Projects.AsNoTracking().Where(project => project.Capital.Any(entry => entry.Year == year)).OrderBy(project => project.Id).WithLedgers().ToListAsync(cancellationToken);
        var extensions = await db.CapitalExtensions.AsNoTracking().Where(extension => extension.Year == year).ToListAsync(cancellationToken);
        var reached = 0;
        foreach (var project in projects)
        {
            foreach (var tranche in CapitalTranche.Of(project, year, rule, extensions, today).Where(tranche => tranche.RemainingInDong > 0))
            {
                if (RungOn(today, tranche.EndsOn, ends.RemindDaysBefore) is { } rung && await IsFirst(project, tranche, rung, cancellationToken))
                {
                    events.Publish(Expiring(project, tranche, rung, today));
                    reached++;
                }
            }
        }

        return reached;
    }

    private async Task<bool> IsFirst(InvestmentProject project, CapitalTranche tranche, string rung, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"""
        insert into capital_signals (project_id, source_code, year, ends_on, rung, remaining_in_dong, recorded_at)
        values ({project.Id}, {tranche.SourceCode}, {tranche.Year}, {tranche.EndsOn}, {rung}, {tranche.RemainingInDong}, {clock.GetUtcNow()})
        on conflict do nothing
        """,
        cancellationToken) > 0;

    private CapitalExpiring Expiring(InvestmentProject project, CapitalTranche tranche, string rung, DateOnly today) => new()
    {
        ProjectId = project.Id,
        ProjectCode = project.Code,
        ProjectName = project.Name,
        OwnerCode = project.OwnerCode,
        SourceCode = tranche.SourceCode,
        PlanYear = tranche.Year,
        EndsOn = tranche.EndsOn,
        Rung = rung,
        DaysLeft = rung == CapitalSignal.Ended ? null : tranche.EndsOn.DayNumber - today.DayNumber,
        RemainingInDong = tranche.RemainingInDong,
        At = clock.GetUtcNow(),
        Version = project.Version,
    };
}
