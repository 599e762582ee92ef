using MassTransit;
using SonLa.Contracts.Reporting;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Ladder;

/// <summary>Tells those whom the ladder names that a report is past due: the organisation, then the planning department, then the office of the UBND.</summary>
internal sealed class EscalateOnReportOverdue(LadderDelivery ladder) : IConsumer<ReportOverdue>
{
    public Task Consume(ConsumeContext<ReportOverdue> context)
    {
        var overdue = context.Message;
        var content = new ReportOverdueContent
        {
            OrganisationCode = overdue.OrganisationCode,
            Obligation = overdue.Title,
            Period = overdue.Period,
            DueAt = overdue.DueAt,
            DaysAfter = overdue.DaysAfter,
        };
        return ladder.Climb(context, new(overdue.ObligationId, overdue.Rung, overdue.OrganisationCode, overdue.DueAt, overdue.At), content);
    }
}
