using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the planning department that deadlines of documents wait for its decision.</summary>
internal sealed class TellPlanningOnRegimesOffered(NoticeDelivery delivery) : IConsumer<RegimesOffered>
{
    public Task Consume(ConsumeContext<RegimesOffered> context)
    {
        var offered = context.Message;
        var content = new OffersWaitingContent
        {
            What = OffersWaitingContent.Deadlines,
            PlanYear = offered.PlanYear,
            DocumentNumber = offered.DocumentNumber,
            Waiting = offered.Waiting,
            InForce = offered.InForce,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = offered.OfferedAt }, Audience.Planning);
    }
}
