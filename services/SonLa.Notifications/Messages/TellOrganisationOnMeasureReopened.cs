using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells an organisation's people that one measure of their accepted report was opened again, and why.</summary>
internal sealed class TellOrganisationOnMeasureReopened(NoticeDelivery delivery) : IConsumer<MeasureReopened>
{
    public Task Consume(ConsumeContext<MeasureReopened> context)
    {
        var reopened = context.Message;
        var content = new MeasureReopenedContent
        {
            Periods = reopened.Periods,
            MeasureCode = reopened.MeasureCode,
            Reason = reopened.Reason,
        };
        var telling = new Telling { Content = content, SentAt = reopened.ReopenedAt, ObligationId = reopened.ObligationIds.Cast<Guid?>().FirstOrDefault() };
        return delivery.Deliver(context, telling, Audience.PeopleOf(reopened.OrganisationCode));
    }
}
