using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the department that watches emulation of the year report it owes (01/CT-UBND, item 10).</summary>
internal sealed class TellWatchersOnMovementLaunched(NoticeDelivery delivery) : IConsumer<MovementLaunched>
{
    public Task Consume(ConsumeContext<MovementLaunched> context)
    {
        var launched = context.Message;
        var content = new MovementReportOwedContent { MovementName = launched.Name, DocumentNumber = launched.DocumentNumber, DueOn = launched.ReportDueOn, Rung = null };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = launched.LaunchedAt }, Audience.ProposersOf(launched.ReportBy));
    }
}
