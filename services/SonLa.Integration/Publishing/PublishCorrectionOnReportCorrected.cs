using MassTransit;
using SonLa.Contracts.Reporting;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners when an accepted figure is corrected.</summary>
internal sealed class PublishCorrectionOnReportCorrected(PublicLog log, PublicNames names) : IConsumer<ReportCorrected>
{
    public Task Consume(ConsumeContext<ReportCorrected> context)
    {
        var report = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "reporting",
            "report-corrected",
            report.OrganisationCode,
            report.CorrectedAt,
            new PublicReport(names.Province, report.OrganisationCode, report.Periods, report.Revision, PublicReport.FiguresOf(report.Figures)),
            context.CancellationToken);
    }
}
