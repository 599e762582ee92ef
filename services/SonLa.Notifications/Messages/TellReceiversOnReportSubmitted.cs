using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells those to whom reports are due, the office (to follow) and the planning department (to consolidate), that one was received.</summary>
internal sealed class TellReceiversOnReportSubmitted(NoticeDelivery delivery) : IConsumer<ReportSubmitted>
{
    public Task Consume(ConsumeContext<ReportSubmitted> context)
    {
        var submitted = context.Message;
        var content = new ReportSubmittedContent
        {
            OrganisationCode = submitted.OrganisationCode,
            Periods = submitted.Periods,
            Revision = submitted.Revision,
            Late = submitted.Late,
            SubmittedAt = submitted.SubmittedAt,
        };
        var telling = new Telling { Content = content, SentAt = submitted.SubmittedAt, ObligationId = submitted.ObligationIds.Cast<Guid?>().FirstOrDefault() };
        return delivery.Deliver(context, telling, Audience.Planning, Audience.UbndOffice);
    }
}
