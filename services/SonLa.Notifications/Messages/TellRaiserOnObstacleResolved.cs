using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever raised an obstacle how it was resolved.</summary>
internal sealed class TellRaiserOnObstacleResolved(NoticeDelivery delivery) : IConsumer<ObstacleResolved>
{
    public Task Consume(ConsumeContext<ObstacleResolved> context)
    {
        var resolved = context.Message;
        var content = new ObstacleMovedContent
        {
            OrganisationCode = resolved.OrganisationCode,
            Stage = "resolved",
            What = resolved.What,
            Text = resolved.Answer,
            DocumentNumber = resolved.DocumentNumber,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = resolved.ResolvedAt }, Audience.PeopleOf(resolved.OrganisationCode));
    }
}
