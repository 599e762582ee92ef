using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the chairman and the office that a reallocation of capital waits for a decision.</summary>
internal sealed class TellChairmanOnReallocationProposed(NoticeDelivery delivery) : IConsumer<ReallocationProposed>
{
    public Task Consume(ConsumeContext<ReallocationProposed> context)
    {
        var proposed = context.Message;
        var content = new ReallocationProposedContent
        {
            PlanYear = proposed.PlanYear,
            RoundNumber = proposed.RoundNumber,
            MovedInDong = proposed.MovedInDong,
            Giving = proposed.Lines.Where(line => line.AmountInDong < 0).DistinctBy(line => line.ProjectId).Count(),
            Taking = proposed.Lines.Where(line => line.AmountInDong > 0).DistinctBy(line => line.ProjectId).Count(),
        };
        return delivery.Deliver(context, new Telling { Content = content, SentAt = proposed.SubmittedAt }, Audience.Chairman, Audience.UbndOffice);
    }
}
