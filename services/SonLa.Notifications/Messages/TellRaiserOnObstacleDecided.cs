using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever raised an obstacle, and the planning department, what the UBND decided.</summary>
internal sealed class TellRaiserOnObstacleDecided(NoticeDelivery delivery) : IConsumer<ObstacleDecided>
{
    public Task Consume(ConsumeContext<ObstacleDecided> context)
    {
        var decided = context.Message;
        var content = new ObstacleMovedContent
        {
            OrganisationCode = decided.OrganisationCode,
            Stage = "decided",
            What = decided.What,
            Text = decided.Decision,
            DocumentNumber = decided.DocumentNumber,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = decided.DecidedAt }, Audience.PeopleOf(decided.OrganisationCode), Audience.Planning);
    }
}
