using MassTransit;
using SonLa.Contracts.Reporting;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners of an organisation's figures when they are accepted.</summary>
internal sealed class PublishReportOnReportAccepted(PublicLog log, PublicNames names) : IConsumer<ReportAccepted>
{
    public Task Consume(ConsumeContext<ReportAccepted> context)
    {
        var report = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "reporting",
            "report-accepted",
            report.OrganisationCode,
            report.AcceptedAt,
            new PublicReport(names.Province, report.OrganisationCode, report.Periods, report.Revision, PublicReport.FiguresOf(report.Figures)),
            context.CancellationToken);
    }
}
