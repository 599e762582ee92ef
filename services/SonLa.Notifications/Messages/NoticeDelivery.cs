using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Accounts;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Messages;

/// <summary>Puts notices into the inboxes of all whom they concern, also of those whose account arrives a little later.</summary>
internal sealed class NoticeDelivery(NotificationsDbContext db, LetterWriting letters, BusinessClock clock)
{
    /// <summary>How long a notice waits for accounts that are still under way; who comes later was not meant.</summary>
    internal static readonly TimeSpan WaitForAccounts = TimeSpan.FromHours(1);

    // Notices are written side by side, but never beside a changing account: each would overlook the other.
    private const long AudiencesLock = 7_203_150_001;

    public static Task LockAudiences(NotificationsDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AudiencesLock})", cancellationToken);

    /// <summary>Delivers what the event has to tell; the same event a second time changes nothing.</summary>
    public async Task Deliver(ConsumeContext heard, Telling telling, params Audience[] audiences)
    {
        var cancellationToken = heard.CancellationToken;
        var eventId = heard.MessageId ?? throw new InvalidOperationException("An event without an id cannot be told once.");
        if (await db.Notices.AnyAsync(known => known.SourceEventId == eventId && known.Kind == telling.Content.Kind, cancellationToken))
        {
            return;
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({AudiencesLock})", cancellationToken);
        var notice = new Notice
        {
            SourceEventId = eventId,
            Kind = telling.Content.Kind,
            Content = telling.Content,
            Audiences = audiences,
            ObligationId = telling.ObligationId,
            Rung = telling.Rung,
            SentAt = telling.SentAt.ToUniversalTime(),
            HeardAt = clock.GetUtcNow(),
        };
        db.Notices.Add(notice);
        var concerned = (await Candidates(audiences, cancellationToken)).FindAll(notice.Concerns);
        await Put(concerned.ConvertAll(account => notice.To(account.AccountId)), concerned, cancellationToken);
    }

    /// <summary>Gives an account the notices that concern it and came shortly before it did.</summary>
    public async Task CatchUp(Account account, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - WaitForAccounts;
        var recent = await db.Notices.AsNoTracking()
            .Where(notice => notice.HeardAt >= since)
            .Where(notice => !db.Messages.Any(message => message.NoticeId == notice.Id && message.RecipientAccountId == account.AccountId))
            .OrderBy(notice => notice.Id)
            .ToListAsync(cancellationToken);
        await Put(recent.FindAll(notice => notice.Concerns(account)).ConvertAll(notice => notice.To(account.AccountId)), [account], cancellationToken);
    }

    private async Task Put(List<Message> messages, IReadOnlyList<Account> recipients, CancellationToken cancellationToken)
    {
        db.Messages.AddRange(messages);
        await letters.Write(messages, recipients, cancellationToken);
    }

    private Task<List<Account>> Candidates(Audience[] audiences, CancellationToken cancellationToken)
    {
        var organisations = audiences.Select(audience => audience.OrganisationCode).OfType<string>().ToArray();
        var roles = audiences.Where(audience => audience.OrganisationCode is null).SelectMany(audience => audience.Holding).ToArray();
        return db.Accounts.AsNoTracking()
            .Where(account => account.Active)
            .Where(account => organisations.Contains(account.OrganisationCode) || account.Roles.Any(role => roles.Contains(role)))
            .OrderBy(account => account.AccountId)
            .ToListAsync(cancellationToken);
    }
}
