using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;

namespace SonLa.Budget.OfferedRounds;

/// <summary>Decides offers one after the other: of two with one number only the first is accepted.</summary>
internal sealed class OfferedRoundDecision(RoundsInForce rounds, BudgetDbContext db)
{
    /// <returns>The offer as it stands then; null where there is none in the year.</returns>
    public async Task<OfferedRoundView?> Take(int year, Guid offerId, string state, Action<OfferedRound, ReviewRoundCalendar.PlanYear?> decide, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('offered-rounds'), {year})", cancellationToken);
        if (await db.OfferedRounds.SingleOrDefaultAsync(candidate => candidate.Id == offerId && candidate.PlanYear == year, cancellationToken) is not { } offer)
        {
            return null;
        }

        if (offer.State != state)
        {
            decide(offer, await rounds.Find(year, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return OfferedRoundView.Of(offer, await rounds.Find(year, cancellationToken));
    }
}
