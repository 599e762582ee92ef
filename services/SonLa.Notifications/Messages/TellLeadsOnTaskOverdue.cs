using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the leads who are not through with a task that its last day has passed, and the office of the UBND, which may read every class.</summary>
internal sealed class TellLeadsOnTaskOverdue(NoticeDelivery delivery, TaskAudiences audiences) : IConsumer<TaskOverdue>
{
    public Task Consume(ConsumeContext<TaskOverdue> context)
    {
        var heard = context.Message;
        var content = new TaskOverdueContent
        {
            Section = heard.Section,
            DocumentNumber = heard.DocumentNumber,
            Text = heard.Text,
            LeadCodes = heard.LeadCodes,
            LastDay = heard.LastDay,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = heard.At }, [.. audiences.Of(heard.Class, heard.LeadCodes), Audience.UbndOffice]);
    }
}
