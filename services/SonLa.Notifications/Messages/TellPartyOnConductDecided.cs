using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the party what was decided about it, and whoever proposed it; of a refusal only the proposers hear.</summary>
internal sealed class TellPartyOnConductDecided(NoticeDelivery delivery) : IConsumer<ConductDecided>
{
    public Task Consume(ConsumeContext<ConductDecided> context)
    {
        var decided = context.Message;
        var approved = decided.Outcome == "approved";
        var content = new ConductDecidedContent
        {
            Conduct = decided.Kind,
            Approved = approved,
            PartyName = decided.PartyName,
            Form = decided.Form,
            DocumentNumber = decided.DocumentNumber,
            DocumentDate = decided.DocumentDate,
            Note = decided.Note,
        };
        Audience[] party = !approved ? []
            : decided.PartyKind == "organisation" ? [Audience.PeopleOf(decided.OrganisationCode)]
            : [Audience.HeadOf(decided.OrganisationCode)];
        return delivery.Deliver(context, new Telling { Content = content, SentAt = decided.DecidedAt }, [Audience.ProposersOf(decided.ProposedBy), .. party]);
    }
}
