using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the chairman and the office that a movement's year was reported on.</summary>
internal sealed class TellLeadershipOnMovementReported(NoticeDelivery delivery) : IConsumer<MovementReported>
{
    public Task Consume(ConsumeContext<MovementReported> context)
    {
        var reported = context.Message;
        var content = new MovementReportedContent { MovementName = reported.Name, ReportBy = reported.ReportBy, Reason = reported.Reason };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = reported.ReportedAt }, Audience.Chairman, Audience.UbndOffice);
    }
}
