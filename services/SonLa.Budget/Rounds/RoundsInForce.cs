using Microsoft.EntityFrameworkCore;
using SonLa.Budget.OfferedRounds;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.Rounds;

/// <summary>The review rounds that count: those of the years' files, and those that the planning department has accepted from documents.</summary>
internal sealed class RoundsInForce(ReviewRoundCalendar files, BudgetDbContext db)
{
    /// <summary>Null where neither a file nor a document sets a round of the year.</summary>
    public async Task<ReviewRoundCalendar.PlanYear?> Find(int year, CancellationToken cancellationToken) =>
        With(files.Find(year), year, await db.OfferedRounds.AsNoTracking().Where(offer => offer.PlanYear == year && offer.State == OfferedRound.Accepted).ToListAsync(cancellationToken));

    public async Task<IReadOnlyList<ReviewRoundCalendar.PlanYear>> Years(CancellationToken cancellationToken)
    {
        var accepted = (await db.OfferedRounds.AsNoTracking().Where(offer => offer.State == OfferedRound.Accepted).ToListAsync(cancellationToken)).ToLookup(offer => offer.PlanYear);
        return [.. files.Years.Select(year => year.Year).Union(accepted.Select(year => year.Key)).Order().Select(year => With(files.Find(year), year, [.. accepted[year]])).OfType<ReviewRoundCalendar.PlanYear>()];
    }

    private static ReviewRoundCalendar.PlanYear? With(ReviewRoundCalendar.PlanYear? file, int year, List<OfferedRound> accepted)
    {
        if (accepted.Count == 0)
        {
            return file;
        }

        // A file that comes later has the last word.
        var standing = file ?? new(year, [], null);
        var added = accepted.Where(offer => !offer.IsAdHoc && standing.Rounds.All(round => round.Number != offer.Number)).Select(offer => offer.ToRound());
        return standing with
        {
            Rounds = [.. standing.Rounds.Concat(added).OrderBy(round => round.Number)],
            AdHocUntil = standing.AdHocUntil ?? accepted.FirstOrDefault(offer => offer.IsAdHoc)?.CutOff,
        };
    }
}
