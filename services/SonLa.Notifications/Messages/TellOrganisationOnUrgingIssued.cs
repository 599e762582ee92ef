using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells an organisation's people that they are urged or checked, and what they must answer by when (2668/QĐ-UBND, Điều 2.2).</summary>
internal sealed class TellOrganisationOnUrgingIssued(NoticeDelivery delivery) : IConsumer<UrgingIssued>
{
    public Task Consume(ConsumeContext<UrgingIssued> context)
    {
        var issued = context.Message;
        var content = new UrgingIssuedContent
        {
            Act = issued.Round == 1 ? "issued" : "reissued",
            IsCheck = issued.Kind == "check",
            IssuerCode = issued.IssuerCode,
            OrganisationCode = issued.OrganisationCode,
            Subject = issued.Subject,
            Text = issued.Text,
            Required = issued.Required,
            DueOn = issued.DueOn,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = issued.IssuedAt }, Audience.PeopleOf(issued.OrganisationCode));
    }
}
