using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Notifications.Messages.Contents;

namespace SonLa.Notifications.Messages;

/// <summary>Tells the planning and the finance department, the office, and the owners whose projects give or take, what was decided.</summary>
internal sealed class TellConcernedOnReallocationDecided(NoticeDelivery delivery) : IConsumer<ReallocationDecided>
{
    public Task Consume(ConsumeContext<ReallocationDecided> context)
    {
        var decided = context.Message;
        var content = new ReallocationDecidedContent
        {
            PlanYear = decided.PlanYear,
            RoundNumber = decided.RoundNumber,
            Outcome = decided.Outcome,
            DocumentNumber = decided.DocumentNumber,
            DecidedOn = decided.DecidedOn,
            Lines = [.. decided.Lines.Select(line => new ReallocationDecidedContent.Line(line.ProjectCode, line.SourceCode, line.AmountInDong))],
        };
        return delivery.Deliver(
            context,
            new Telling { Content = content, SentAt = decided.DecidedAt },
            [Audience.Planning, Audience.Finance, Audience.UbndOffice, .. decided.Lines.Select(line => line.OwnerCode).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select(Audience.PeopleOf)]);
    }
}
