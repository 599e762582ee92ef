using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the leads of a task that the event has happened for which it waited.</summary>
internal sealed class TellLeadsOnTaskStarted(NoticeDelivery delivery, TaskAudiences audiences) : IConsumer<TaskStarted>
{
    public Task Consume(ConsumeContext<TaskStarted> context)
    {
        var heard = context.Message;
        var content = new TaskStartedContent
        {
            Section = heard.Section,
            DocumentNumber = heard.DocumentNumber,
            Text = heard.Text,
            HappenedOn = heard.HappenedOn,
            LastDay = heard.LastDay,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = heard.StartedAt }, audiences.Of(heard.Class, heard.LeadCodes));
    }
}
