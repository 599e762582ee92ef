using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells a person that a part of a task is no longer theirs.</summary>
internal sealed class TellPersonOnTaskTakenBack(NoticeDelivery delivery) : IConsumer<TaskTakenBack>
{
    public Task Consume(ConsumeContext<TaskTakenBack> context)
    {
        var heard = context.Message;
        var content = new TaskTakenBackContent
        {
            Section = heard.Section,
            DocumentNumber = heard.DocumentNumber,
            Text = heard.Text,
            OrganisationCode = heard.OrganisationCode,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = heard.TakenBackAt }, Audience.Person(heard.OrganisationCode, heard.AccountId));
    }
}
