using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells an organisation's people that what they were urged or checked about is closed.</summary>
internal sealed class TellOrganisationOnUrgingClosed(NoticeDelivery delivery) : IConsumer<UrgingClosed>
{
    public Task Consume(ConsumeContext<UrgingClosed> context)
    {
        var closed = context.Message;
        var content = new UrgingAnsweredContent
        {
            Closed = true,
            OrganisationCode = closed.OrganisationCode,
            Subject = closed.Subject,
            Text = closed.Remark,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = closed.ClosedAt }, Audience.PeopleOf(closed.OrganisationCode));
    }
}
