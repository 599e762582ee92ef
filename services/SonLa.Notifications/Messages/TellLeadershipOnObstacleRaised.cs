using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the bodies to which a difficulty is addressed, and the chairman, the office and the planning department (2668/QĐ-UBND, Điều 2.1.3 and 2.2).</summary>
internal sealed class TellLeadershipOnObstacleRaised(NoticeDelivery delivery) : IConsumer<ObstacleRaised>
{
    public Task Consume(ConsumeContext<ObstacleRaised> context)
    {
        var raised = context.Message;
        var content = new ObstacleRaisedContent
        {
            OrganisationCode = raised.OrganisationCode,
            What = raised.What,
            Proposal = raised.Proposal,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = raised.RaisedAt }, AudiencesOf(raised.Addressees));
    }

    internal static Audience[] AudiencesOf(IReadOnlyList<string>? addressees) =>
        [Audience.Planning, Audience.UbndOffice, Audience.Chairman, .. (addressees ?? []).Select(Audience.OfficialsOf)];
}
