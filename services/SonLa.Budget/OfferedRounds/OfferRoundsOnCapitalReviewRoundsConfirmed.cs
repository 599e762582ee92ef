using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Budget.OfferedRounds;

/// <summary>Offers the review rounds of a plan's documents to the planning department of this province; what was offered before stays as it was decided.</summary>
internal sealed class OfferRoundsOnCapitalReviewRoundsConfirmed(BudgetDbContext db, RoundsInForce rounds, ProvinceOfBudget province, IEvents events) : IConsumer<CapitalReviewRoundsConfirmed>
{
    public async Task Consume(ConsumeContext<CapitalReviewRoundsConfirmed> context)
    {
        var confirmed = context.Message;
        if (confirmed.Province != province.Code)
        {
            return;
        }

        var known = await db.OfferedRounds
            .Where(offer => offer.PlanId == confirmed.PlanId)
            .Select(offer => offer.Number)
            .ToListAsync(context.CancellationToken);
        var offers = Offers(confirmed).Where(offer => !known.Contains(offer.Number)).DistinctBy(offer => offer.Number).ToList();
        db.AddRange(offers);
        var year = await rounds.Find(confirmed.PlanYear, context.CancellationToken);
        var inForce = offers.Count(offer => offer.StandingIn(year) == Standing.Same);
        if (offers.Count > inForce)
        {
            events.Publish(new ReviewRoundsOffered
            {
                PlanId = confirmed.PlanId,
                PlanYear = confirmed.PlanYear,
                DocumentNumber = confirmed.DocumentNumber,
                Waiting = offers.Count - inForce,
                InForce = inForce,
                OfferedAt = confirmed.ConfirmedAt,
                Version = confirmed.Version,
            });
        }
    }

    private static IEnumerable<OfferedRound> Offers(CapitalReviewRoundsConfirmed confirmed)
    {
        foreach (var round in confirmed.Rounds)
        {
            yield return Offer(confirmed, round.Number, round.CutOff, round.ThresholdPercent, round.Filter, (round.Source, round.Quote));
        }

        if (confirmed.AdHocUntil is { } until)
        {
            yield return Offer(confirmed, 0, until, null, ReviewRound.ByJudgement, (confirmed.AdHocSource ?? confirmed.DocumentNumber, confirmed.AdHocQuote));
        }
    }

    private static OfferedRound Offer(CapitalReviewRoundsConfirmed confirmed, int number, DateOnly cutOff, decimal? threshold, string filter, (string Source, string? Quote) from) => new()
    {
        PlanId = confirmed.PlanId,
        PlanYear = confirmed.PlanYear,
        Number = number,
        CutOff = cutOff,
        ThresholdPercent = threshold,
        Filter = filter,
        Source = from.Source,
        Quote = from.Quote,
        OfferedAt = confirmed.ConfirmedAt.ToUniversalTime(),
    };
}
