using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds an organisation's people of an answer that they owe; once it is overdue, whoever issued the note hears of it too.</summary>
internal sealed class RemindOrganisationOnUrgingReminded(NoticeDelivery delivery) : IConsumer<UrgingReminded>
{
    public Task Consume(ConsumeContext<UrgingReminded> context)
    {
        var reminded = context.Message;
        var content = new UrgingIssuedContent
        {
            Act = reminded.Overdue ? "overdue" : "due-soon",
            IssuerCode = reminded.IssuerCode,
            OrganisationCode = reminded.OrganisationCode,
            Subject = reminded.Subject,
            DueOn = reminded.DueOn,
        };
        return delivery.Deliver(
            context,
            new Telling { Content = content, SentAt = reminded.At },
            reminded.Overdue ? [Audience.PeopleOf(reminded.OrganisationCode), Audience.OfficialsOf(reminded.IssuerCode)] : [Audience.PeopleOf(reminded.OrganisationCode)]);
    }
}
