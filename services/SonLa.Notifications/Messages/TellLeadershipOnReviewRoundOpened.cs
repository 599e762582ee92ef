using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the chairman, the office, the planning and the finance department that a round's list of slow projects is frozen.</summary>
internal sealed class TellLeadershipOnReviewRoundOpened(NoticeDelivery delivery) : IConsumer<ReviewRoundOpened>
{
    public Task Consume(ConsumeContext<ReviewRoundOpened> context)
    {
        var opened = context.Message;
        var content = new ReviewRoundOpenedContent
        {
            PlanYear = opened.PlanYear,
            Number = opened.Number,
            CutOff = opened.CutOff,
            ThresholdPercent = opened.ThresholdPercent,
            Considered = opened.ProjectsConsidered,
            Caught = opened.ProjectsCaught,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = opened.OpenedAt }, Audience.Planning, Audience.Finance, Audience.UbndOffice, Audience.Chairman);
    }
}
