using System.Globalization;
using MassTransit;
using SonLa.Contracts.Budget;

namespace SonLa.Integration.Publishing;

/// <summary>Tells partners of each payment from public-investment capital, and of each reversal.</summary>
internal sealed class PublishDisbursementOnDisbursementPosted(PublicLog log, PublicNames names) : IConsumer<DisbursementPosted>
{
    /// <param name="Amount">Whole đồng, negative for a reversal.</param>
    /// <param name="Currency">ISO 4217.</param>
    internal sealed record Data(
        string Province,
        int PlanYear,
        string ProjectCode,
        string Owner,
        string Source,
        string Amount,
        string DisbursedToDate,
        string Currency,
        DateOnly DisbursedOn,
        Guid DisbursementId,
        Guid? ReversesDisbursementId);

    public Task Consume(ConsumeContext<DisbursementPosted> context)
    {
        var posted = context.Message;
        return log.Append(
            context.MessageId.GetValueOrDefault(),
            "budget",
            "disbursement-posted",
            posted.ProjectCode,
            posted.PostedAt,
            new Data(
                names.Province,
                posted.PlanYear,
                posted.ProjectCode,
                posted.OwnerCode,
                posted.SourceCode,
                posted.AmountInDong.ToString("0", CultureInfo.InvariantCulture),
                posted.DisbursedToDateInDong.ToString("0", CultureInfo.InvariantCulture),
                "VND",
                posted.DisbursedOn,
                posted.DisbursementId,
                posted.ReversesDisbursementId),
            context.CancellationToken);
    }
}
