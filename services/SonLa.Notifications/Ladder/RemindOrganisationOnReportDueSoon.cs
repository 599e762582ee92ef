using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Ladder;

/// <summary>Reminds those whom the ladder names before a report is due.</summary>
internal sealed class RemindOrganisationOnReportDueSoon(LadderDelivery ladder) : IConsumer<ReportDueSoon>
{
    public Task Consume(ConsumeContext<ReportDueSoon> context)
    {
        var due = context.Message;
        var content = new ReportDueSoonContent
        {
            OrganisationCode = due.OrganisationCode,
            Obligation = due.Title,
            Period = due.Period,
            DueAt = due.DueAt,
            DaysBefore = due.DaysBefore,
        };
        return ladder.Climb(context, new(due.ObligationId, due.Rung, due.OrganisationCode, due.DueAt, due.At), content);
    }
}
