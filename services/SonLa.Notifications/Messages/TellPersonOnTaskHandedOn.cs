using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells a person that a part of a task is now theirs.</summary>
internal sealed class TellPersonOnTaskHandedOn(NoticeDelivery delivery) : IConsumer<TaskHandedOn>
{
    public Task Consume(ConsumeContext<TaskHandedOn> context)
    {
        var heard = context.Message;
        var content = new TaskHandedOnContent
        {
            Section = heard.Section,
            DocumentNumber = heard.DocumentNumber,
            Text = heard.Text,
            OrganisationCode = heard.OrganisationCode,
            Part = heard.Part,
            DueOn = heard.DueOn,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = heard.HandedOnAt }, Audience.Person(heard.OrganisationCode, heard.AccountId));
    }
}
