using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Warnings;

/// <summary>Reminds the planning department of a round that is due and that nobody has opened: its list would otherwise never be frozen (R76, R77, R84).</summary>
internal sealed class OpeningTurn(BudgetDbContext db, IEvents events, BusinessClock clock, RoundsInForce inForce)
{
    /// <summary>How many reminders were sent.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var due = (await inForce.Years(cancellationToken))
            .SelectMany(year => year.Rounds, (year, round) => (year.Year, Round: round, Rung: round.OpeningRungOn(today)))
            .Where(found => found.Rung is not null)
            .ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reminded = 0;
        foreach (var (year, round, rung) in due)
        {
            var projects = await db.Projects.CountAsync(project => project.Capital.Any(entry => entry.Year == year) && (round.Filter != ReviewRound.CarriedOver || project.BeganInYear < year), cancellationToken);
            if (projects > 0 && !await db.RoundLists.AnyAsync(list => list.Year == year && list.Number == round.Number, cancellationToken) && await IsFirst(year, round.Number, rung ?? 0, cancellationToken))
            {
                reminded++;
                events.Publish(new RoundOpeningOwed
                {
                    PlanYear = year,
                    RoundNumber = round.Number,
                    CutOff = round.CutOff,
                    ThresholdPercent = round.ThresholdPercent,
                    DaysSinceCutOff = today.DayNumber - round.CutOff.DayNumber,
                    Source = round.Source,
                    Projects = projects,
                    RemindedAt = clock.GetUtcNow(),
                    Version = await db.RoundReminders.CountAsync(known => known.Year == year && known.RoundNumber == round.Number, cancellationToken),
                });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return reminded;
    }

    // Whichever replica looks first sends it.
    private async Task<bool> IsFirst(int year, int number, int rung, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"insert into round_reminders (year, round_number, rung, reminded_at) values ({year}, {number}, {rung}, {clock.GetUtcNow()}) on conflict do nothing",
        cancellationToken) > 0;
}
