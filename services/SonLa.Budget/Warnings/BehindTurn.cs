using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Warnings;

/// <summary>Before a round's cut-off, warns once of every project that the round would catch as it stands today.</summary>
internal sealed class BehindTurn(BudgetDbContext db, IEvents events, BusinessClock clock, RoundsInForce inForce)
{
    /// <summary>How many projects were warned of.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), clock.Today);
        var rounds = (await inForce.Years(cancellationToken)).SelectMany(year => year.Rounds, (year, round) => (year.Year, Round: round)).Where(found => found.Round.WarnsOn(today)).ToList();
        if (rounds.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Replicas take turns; who waited finds what the other has warned of.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('behind-warnings'))", cancellationToken);
        var warned = 0;
        foreach (var (year, round) in rounds)
        {
            warned += await Warn(year, round, today, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return warned;
    }

    private async Task<int> Warn(int year, ReviewRound round, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var standing = await db.Projects
            .Where(project => round.Filter != ReviewRound.CarriedOver || project.BeganInYear < year)
            .Where(project => !db.BehindWarnings.Any(known => known.ProjectId == project.Id && known.Year == year && known.RoundNumber == round.Number))
            .OrderBy(project => project.Code)
            .Select(project => new
            {
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                project.Version,
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= today).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= today).Sum(entry => entry.AmountInDong),
            })
            .ToListAsync(cancellationToken);
        var behind = standing.Where(project => round.Catches(new(project.Disbursed, project.Capital))).ToList();
        foreach (var project in behind)
        {
            db.Add(new BehindWarning { Year = year, RoundNumber = round.Number, ProjectId = project.Id, CapitalInForceInDong = project.Capital, DisbursedInDong = project.Disbursed, WarnedAt = now });
            events.Publish(new ProjectBehind
            {
                ProjectId = project.Id,
                ProjectCode = project.Code,
                ProjectName = project.Name,
                OwnerCode = project.OwnerCode,
                PlanYear = year,
                RoundNumber = round.Number,
                CutOff = round.CutOff,
                ThresholdPercent = round.ThresholdPercent ?? 0,
                CapitalInForceInDong = project.Capital,
                DisbursedInDong = project.Disbursed,
                MissingInDong = Missing(round.ThresholdPercent ?? 0, project.Capital, project.Disbursed),
                On = today,
                WarnedAt = now,
                Version = project.Version,
            });
        }

        return behind.Count;
    }

    /// <summary>The least whole amount that, disbursed by the cut-off, takes the project out of the round: at the threshold nothing is caught.</summary>
    private static decimal Missing(decimal thresholdPercent, decimal capital, decimal disbursed) =>
        decimal.Ceiling(thresholdPercent * capital / 100) - disbursed;
}
