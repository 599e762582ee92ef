using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells an organisation's people that their report came back, and why.</summary>
internal sealed class TellOrganisationOnReportReturned(NoticeDelivery delivery) : IConsumer<ReportReturned>
{
    public Task Consume(ConsumeContext<ReportReturned> context)
    {
        var returned = context.Message;
        var content = new ReportReturnedContent
        {
            Periods = returned.Periods,
            Revision = returned.Revision,
            MeasureCode = returned.MeasureCode,
            Reason = returned.Reason,
        };
        var telling = new Telling { Content = content, SentAt = returned.ReturnedAt, ObligationId = returned.ObligationIds.Cast<Guid?>().FirstOrDefault() };
        return delivery.Deliver(context, telling, Audience.PeopleOf(returned.OrganisationCode));
    }
}
