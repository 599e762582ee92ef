using MassTransit;
using SonLa.Contracts.Budget;

namespace SonLa.Reporting.Offers;

/// <summary>Offers what the budget's ledger says of measures of revenue, for their leads to confirm.</summary>
internal sealed class OfferFiguresOnRevenuePosted(OfferKeeping keeping) : IConsumer<RevenuePosted>
{
    public Task Consume(ConsumeContext<RevenuePosted> context)
    {
        var posted = context.Message;
        var eventId = context.MessageId ?? throw new InvalidOperationException("An event without an id cannot be named as a source.");
        return keeping.Keep(posted.PlanYear, posted.Figures, posted.Version, posted.PostedAt, eventId, context.CancellationToken);
    }
}
