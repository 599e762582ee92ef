using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Reminds the department that watches emulation of its year report; once that is overdue the office of the UBND hears of it too.</summary>
internal sealed class RemindWatchersOnMovementReportOwed(NoticeDelivery delivery) : IConsumer<MovementReportOwed>
{
    public Task Consume(ConsumeContext<MovementReportOwed> context)
    {
        var owed = context.Message;
        var content = new MovementReportOwedContent { MovementName = owed.Name, DocumentNumber = owed.DocumentNumber, DueOn = owed.DueOn, Rung = owed.Rung };
        Audience[] audiences = owed.Rung == "overdue" ? [Audience.ProposersOf(owed.ReportBy), Audience.UbndOffice] : [Audience.ProposersOf(owed.ReportBy)];
        return delivery.Deliver(context, new Telling { Content = content, SentAt = owed.At }, audiences);
    }
}
