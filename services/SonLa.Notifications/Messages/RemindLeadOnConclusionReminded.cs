using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds the lead of a session's conclusion; once it is overdue, whoever keeps the session hears of it too.</summary>
internal sealed class RemindLeadOnConclusionReminded(NoticeDelivery delivery) : IConsumer<ConclusionReminded>
{
    public Task Consume(ConsumeContext<ConclusionReminded> context)
    {
        var reminded = context.Message;
        var content = new ConclusionAssignedContent
        {
            Act = reminded.Overdue ? "overdue" : "due-soon",
            OrganisationCode = reminded.OrganisationCode,
            LeadCode = reminded.LeadCode,
            Text = reminded.Text,
            DueOn = reminded.DueOn,
        };
        return delivery.Deliver(
            context,
            new Telling { Content = content, SentAt = reminded.At },
            reminded.Overdue ? [Audience.PeopleOf(reminded.LeadCode), Keeper(reminded.OfProvince, reminded.OrganisationCode)] : [Audience.PeopleOf(reminded.LeadCode)]);
    }

    internal static Audience Keeper(bool ofProvince, string organisationCode) => ofProvince ? Audience.UbndOffice : Audience.PeopleOf(organisationCode);
}
