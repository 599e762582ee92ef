using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the chairman, the office and the planning department that a period's figures are frozen.</summary>
internal sealed class TellLeadershipOnPeriodClosed(NoticeDelivery delivery) : IConsumer<PeriodClosed>
{
    public Task Consume(ConsumeContext<PeriodClosed> context)
    {
        var closed = context.Message;
        var content = new PeriodClosedContent
        {
            Period = closed.Period,
            Reported = closed.Reported,
            Late = closed.Late,
            Missing = closed.Missing,
            Sha256 = closed.Sha256,
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = closed.ClosedAt }, Audience.Planning, Audience.UbndOffice, Audience.Chairman);
    }
}
