using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells all who were told of an obstacle that it was taken back.</summary>
internal sealed class TellAddresseesOnObstacleWithdrawn(NoticeDelivery delivery) : IConsumer<ObstacleWithdrawn>
{
    public Task Consume(ConsumeContext<ObstacleWithdrawn> context)
    {
        var withdrawn = context.Message;
        var content = new ObstacleMovedContent
        {
            OrganisationCode = withdrawn.OrganisationCode,
            Stage = "withdrawn",
            What = withdrawn.What,
            Text = withdrawn.Reason,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = withdrawn.WithdrawnAt }, TellLeadershipOnObstacleRaised.AudiencesOf(withdrawn.Addressees));
    }
}
