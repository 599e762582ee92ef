using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds the leads who are not through with a task that its last day comes near.</summary>
internal sealed class RemindLeadsOnTaskDueSoon(NoticeDelivery delivery, TaskAudiences audiences) : IConsumer<TaskDueSoon>
{
    public Task Consume(ConsumeContext<TaskDueSoon> context)
    {
        var heard = context.Message;
        var content = new TaskDueSoonContent
        {
            Section = heard.Section,
            DocumentNumber = heard.DocumentNumber,
            Text = heard.Text,
            LeadCodes = heard.LeadCodes,
            LastDay = heard.LastDay,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = heard.At }, audiences.Of(heard.Class, heard.LeadCodes));
    }
}
