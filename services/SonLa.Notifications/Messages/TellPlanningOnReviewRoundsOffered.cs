using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the planning department that review rounds of documents wait for its decision.</summary>
internal sealed class TellPlanningOnReviewRoundsOffered(NoticeDelivery delivery) : IConsumer<ReviewRoundsOffered>
{
    public Task Consume(ConsumeContext<ReviewRoundsOffered> context)
    {
        var offered = context.Message;
        var content = new OffersWaitingContent
        {
            What = OffersWaitingContent.Rounds,
            PlanYear = offered.PlanYear,
            DocumentNumber = offered.DocumentNumber,
            Waiting = offered.Waiting,
            InForce = offered.InForce,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = offered.OfferedAt }, Audience.Planning);
    }
}
