using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the lead of a session's conclusion that it is followed up no longer.</summary>
internal sealed class TellLeadOnConclusionClosed(NoticeDelivery delivery) : IConsumer<ConclusionClosed>
{
    public Task Consume(ConsumeContext<ConclusionClosed> context)
    {
        var closed = context.Message;
        var content = new ConclusionReportedContent
        {
            Closed = true,
            LeadCode = closed.LeadCode,
            Text = closed.Text,
            Said = closed.Remark,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = closed.ClosedAt }, Audience.PeopleOf(closed.LeadCode));
    }
}
