using MassTransit;
using SonLa.Contracts.Reporting;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners of the frozen figures when a period is closed.</summary>
internal sealed class PublishPeriodOnPeriodClosed(PublicLog log) : IConsumer<PeriodClosed>
{
    internal sealed record Data(
        string Province, int PlanYear, string Period, string ReportSha256, int Reported, int Late, int Missing, IReadOnlyList<PublicFigure> Figures);

    public Task Consume(ConsumeContext<PeriodClosed> context)
    {
        var closed = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "reporting",
            "period-closed",
            closed.Period,
            closed.ClosedAt,
            new Data(
                closed.Province,
                closed.PlanYear,
                closed.Period,
                closed.Sha256,
                closed.Reported,
                closed.Late,
                closed.Missing,
                [.. closed.Figures.Select(figure => new PublicFigure(
                    figure.MeasureCode, figure.Unit, PublicFigure.Text(figure.ToCutOff), PublicFigure.Text(figure.Estimate), figure.Target, figure.TargetSource, figure.State))]),
            context.CancellationToken);
    }
}
