using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever raised an obstacle, and those who will decide, that it was passed to the UBND.</summary>
internal sealed class TellRaiserOnObstaclePassedUp(NoticeDelivery delivery) : IConsumer<ObstaclePassedUp>
{
    public Task Consume(ConsumeContext<ObstaclePassedUp> context)
    {
        var passed = context.Message;
        var content = new ObstacleMovedContent
        {
            OrganisationCode = passed.OrganisationCode,
            Stage = "passed-up",
            What = passed.What,
            Text = passed.Advice,
            DocumentNumber = passed.DocumentNumber,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = passed.PassedUpAt }, Audience.PeopleOf(passed.OrganisationCode), Audience.UbndOffice, Audience.Chairman);
    }
}
