using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells whoever decides that somebody is proposed for praise, correction or discipline; the party hears only of a decision.</summary>
internal sealed class TellChairmanOnConductProposed(NoticeDelivery delivery) : IConsumer<ConductProposed>
{
    public Task Consume(ConsumeContext<ConductProposed> context)
    {
        var proposed = context.Message;
        var content = new ConductProposedContent
        {
            Conduct = proposed.Kind,
            PartyName = proposed.PartyName,
            ProposedBy = proposed.ProposedBy,
            Reason = proposed.Reason,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = proposed.ProposedAt }, Audience.Chairman);
    }
}
