using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever raised an obstacle that the planning department has taken it on.</summary>
internal sealed class TellRaiserOnObstacleTakenOn(NoticeDelivery delivery) : IConsumer<ObstacleTakenOn>
{
    public Task Consume(ConsumeContext<ObstacleTakenOn> context)
    {
        var taken = context.Message;
        var content = new ObstacleMovedContent
        {
            OrganisationCode = taken.OrganisationCode,
            Stage = "taken-on",
            What = taken.What,
            Text = taken.Text,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = taken.TakenOnAt }, Audience.PeopleOf(taken.OrganisationCode));
    }
}
