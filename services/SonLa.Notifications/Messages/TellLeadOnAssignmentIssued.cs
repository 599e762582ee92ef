using MassTransit;
using SonLa.Contracts.Assignments;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the people of the lead and of every coordinator what was assigned.</summary>
internal sealed class TellLeadOnAssignmentIssued(NoticeDelivery delivery) : IConsumer<AssignmentIssued>
{
    public Task Consume(ConsumeContext<AssignmentIssued> context)
    {
        var issued = context.Message;
        var content = new AssignmentIssuedContent
        {
            IndicatorOrdinal = issued.IndicatorOrdinal,
            MeasureName = issued.MeasureName,
            AccountableOffice = issued.AccountableOffice,
            Collective = issued.Collective,
            CoordinatorCodes = issued.CoordinatorCodes,
        };
        Audience[] audiences = [Audience.PeopleOf(issued.OrganisationCode), .. issued.CoordinatorCodes.Select(Audience.PeopleOf)];
        return delivery.Deliver(context, new Telling { Content = content, SentAt = issued.IssuedAt }, audiences);
    }
}
