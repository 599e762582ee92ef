using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds the planning department of a review round that is due and that nobody has opened.</summary>
internal sealed class RemindPlanningOnRoundOpeningOwed(NoticeDelivery delivery) : IConsumer<RoundOpeningOwed>
{
    public Task Consume(ConsumeContext<RoundOpeningOwed> context)
    {
        var owed = context.Message;
        var content = new RoundOpeningOwedContent
        {
            PlanYear = owed.PlanYear,
            RoundNumber = owed.RoundNumber,
            CutOff = owed.CutOff,
            ByJudgement = owed.ThresholdPercent is null,
            DaysSinceCutOff = owed.DaysSinceCutOff,
            Source = owed.Source,
            Projects = owed.Projects,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = owed.RemindedAt }, Audience.Planning);
    }
}
