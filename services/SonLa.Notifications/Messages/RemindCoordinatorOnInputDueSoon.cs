using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds a coordinator of the inputs that leads wait for.</summary>
internal sealed class RemindCoordinatorOnInputDueSoon(NoticeDelivery delivery) : IConsumer<InputDueSoon>
{
    public Task Consume(ConsumeContext<InputDueSoon> context)
    {
        var due = context.Message;
        var content = new InputDueSoonContent
        {
            OrganisationCode = due.OrganisationCode,
            Period = due.Period,
            MeasureNames = due.MeasureNames,
            LeadCodes = due.LeadCodes,
            DueAt = due.DueAt,
            DaysBefore = due.DaysBefore,
        };
        return delivery.Deliver(context, new() { Content = content, SentAt = due.At }, Audience.PeopleOf(due.OrganisationCode));
    }
}
