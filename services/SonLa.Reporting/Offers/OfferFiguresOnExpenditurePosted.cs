using MassTransit;
using SonLa.Contracts.Budget;

namespace SonLa.Reporting.Offers;

/// <summary>Offers what the budget's ledger says of measures of expenditure, for their leads to confirm.</summary>
internal sealed class OfferFiguresOnExpenditurePosted(OfferKeeping keeping) : IConsumer<ExpenditurePosted>
{
    public Task Consume(ConsumeContext<ExpenditurePosted> context)
    {
        var posted = context.Message;
        var eventId = context.MessageId ?? throw new InvalidOperationException("An event without an id cannot be named as a source.");
        return keeping.Keep(posted.PlanYear, posted.Figures, posted.Version, posted.PostedAt, eventId, context.CancellationToken);
    }
}
