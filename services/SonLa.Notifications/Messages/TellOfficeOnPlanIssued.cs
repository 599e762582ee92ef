using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the office of the UBND, the planning department and the recipients of the document ("Nơi nhận") that a plan was issued.</summary>
internal sealed class TellOfficeOnPlanIssued(NoticeDelivery delivery) : IConsumer<PlanIssued>
{
    public Task Consume(ConsumeContext<PlanIssued> context)
    {
        var issued = context.Message;
        var content = new PlanIssuedContent
        {
            PlanYear = issued.PlanYear,
            DocumentNumber = issued.DocumentNumber,
            Indicators = issued.Measures.Select(measure => measure.IndicatorOrdinal).Distinct().Count(),
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = issued.IssuedAt }, [Audience.UbndOffice, Audience.Planning, .. (issued.RecipientCodes ?? []).Select(Audience.PeopleOf)]);
    }
}
