using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the office of the UBND, the planning department and the recipients of the document ("Nơi nhận") that an issued plan was changed.</summary>
internal sealed class TellOfficeOnPlanAmended(NoticeDelivery delivery) : IConsumer<PlanAmended>
{
    public Task Consume(ConsumeContext<PlanAmended> context)
    {
        var amended = context.Message;
        var content = new PlanAmendedContent
        {
            PlanYear = amended.PlanYear,
            DocumentNumber = amended.DocumentNumber,
            AmendingDocument = amended.AmendingDocument,
            EffectiveOn = amended.EffectiveOn,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = amended.AmendedAt }, [Audience.UbndOffice, Audience.Planning, .. (amended.RecipientCodes ?? []).Select(Audience.PeopleOf)]);
    }
}
