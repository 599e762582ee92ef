using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells an organisation's people that their report was accepted.</summary>
internal sealed class TellOrganisationOnReportAccepted(NoticeDelivery delivery) : IConsumer<ReportAccepted>
{
    public Task Consume(ConsumeContext<ReportAccepted> context)
    {
        var accepted = context.Message;
        var content = new ReportAcceptedContent
        {
            Periods = accepted.Periods,
            Revision = accepted.Revision,
            AcceptedAt = accepted.AcceptedAt,
        };
        var telling = new Telling { Content = content, SentAt = accepted.AcceptedAt, ObligationId = accepted.ObligationIds.Cast<Guid?>().FirstOrDefault() };
        return delivery.Deliver(context, telling, Audience.PeopleOf(accepted.OrganisationCode));
    }
}
