using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever keeps the session that one of its conclusions was reported on.</summary>
internal sealed class TellKeeperOnConclusionReported(NoticeDelivery delivery) : IConsumer<ConclusionReported>
{
    public Task Consume(ConsumeContext<ConclusionReported> context)
    {
        var reported = context.Message;
        var content = new ConclusionReportedContent
        {
            Closed = false,
            Done = reported.Done,
            LeadCode = reported.LeadCode,
            Text = reported.Text,
            Said = reported.Report,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = reported.ReportedAt }, RemindLeadOnConclusionReminded.Keeper(reported.OfProvince, reported.OrganisationCode));
    }
}
