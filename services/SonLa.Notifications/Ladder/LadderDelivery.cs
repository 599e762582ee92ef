using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Ladder;

/// <summary>Records a rung and tells those whom the rules name; a rung that is recorded is not told again.</summary>
internal sealed class LadderDelivery(NotificationsDbContext db, NoticeDelivery delivery, LadderRules rules, BusinessClock clock)
{
    public async Task Climb(ConsumeContext heard, RungReached reached, Content content)
    {
        // Of two simultaneous events for one rung the second waits here for the first to commit, and then does nothing.
        var first = await db.Database.ExecuteSqlAsync(
            $"""
            insert into rungs (obligation_id, name, organisation_code, due_at, reached_at, recorded_at, source_event_id)
            values ({reached.ObligationId}, {reached.Rung}, {reached.OrganisationCode}, {reached.DueAt.ToUniversalTime()}, {reached.At.ToUniversalTime()}, {clock.GetUtcNow()}, {heard.MessageId})
            on conflict do nothing
            """,
            heard.CancellationToken);
        if (first == 0)
        {
            return;
        }

        var telling = new Telling { Content = content, SentAt = reached.At, ObligationId = reached.ObligationId, Rung = reached.Rung };
        await delivery.Deliver(heard, telling, rules.AudiencesOf(reached.Rung, reached.OrganisationCode));
    }
}
