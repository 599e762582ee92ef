using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever issued an urging note or a check that it was answered.</summary>
internal sealed class TellIssuerOnUrgingAnswered(NoticeDelivery delivery) : IConsumer<UrgingAnswered>
{
    public Task Consume(ConsumeContext<UrgingAnswered> context)
    {
        var answered = context.Message;
        var content = new UrgingAnsweredContent
        {
            Closed = false,
            Late = answered.Late,
            OrganisationCode = answered.OrganisationCode,
            Subject = answered.Subject,
            Text = answered.Answer,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = answered.AnsweredAt }, Audience.OfficialsOf(answered.IssuerCode));
    }
}
