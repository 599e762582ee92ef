using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the lead and the coordinators of a session's conclusion what they have to do by when (R59).</summary>
internal sealed class TellLeadOnConclusionAssigned(NoticeDelivery delivery) : IConsumer<ConclusionAssigned>
{
    public Task Consume(ConsumeContext<ConclusionAssigned> context)
    {
        var assigned = context.Message;
        var content = new ConclusionAssignedContent
        {
            Act = "assigned",
            OrganisationCode = assigned.OrganisationCode,
            LeadCode = assigned.LeadCode,
            Text = assigned.Text,
            IsRequest = assigned.IsRequest,
            DueOn = assigned.DueOn,
        };
        return delivery.Deliver(
            context,
            new Telling { Content = content, SentAt = assigned.AssignedAt },
            [.. assigned.CoordinatorCodes.Prepend(assigned.LeadCode).Select(Audience.PeopleOf)]);
    }
}
