using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Accounts;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Persistence;
using SonLa.Notifications.Preferences;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Mail;

/// <summary>Writes down which e-mails new messages call for, in the transaction that delivers the messages.</summary>
internal sealed class LetterWriting(NotificationsDbContext db, MailRules rules, MailOptions mail, BusinessClock clock)
{
    /// <summary>Writes letters for the messages as rules and preferences have it; who has no address gets none.</summary>
    public async Task Write(IReadOnlyList<Message> messages, IReadOnlyList<Account> recipients, CancellationToken cancellationToken)
    {
        var reachable = recipients.Where(account => account.Email is not null).Select(account => account.AccountId).ToHashSet();
        if (!mail.IsOn || reachable.Count == 0)
        {
            return;
        }

        var chosen = await db.Preferences.AsNoTracking().Where(own => reachable.Contains(own.AccountId)).ToDictionaryAsync(own => own.AccountId, cancellationToken);
        foreach (var message in messages.Where(message => reachable.Contains(message.RecipientAccountId)))
        {
            var preference = chosen.GetValueOrDefault(message.RecipientAccountId) ?? Preference.By(rules, message.RecipientAccountId);
            var letterId = preference.ModeOf(rules.Of(message.Kind)) switch
            {
                MailMode.Each => Single(preference),
                MailMode.Digest => await NextDigest(preference, cancellationToken),
                _ => (Guid?)null,
            };
            if (letterId is { } letter)
            {
                db.LetterLines.Add(new() { LetterId = letter, MessageId = message.Id });
            }
        }
    }

    private Guid Single(Preference preference)
    {
        var letter = new Letter { AccountId = preference.AccountId, Digest = false, DueAt = preference.Quiet.After(clock.Now).ToUniversalTime() };
        db.Letters.Add(letter);
        return letter.Id;
    }

    // Two notices at once share the day's digest; one that is on its way already takes nothing more, and the next day's does.
    private async Task<Guid> NextDigest(Preference preference, CancellationToken cancellationToken)
    {
        for (var dueAt = QuietHours.Next(preference.DigestAt, clock.Now); ; dueAt = dueAt.AddDays(1))
        {
            var (fresh, due) = (Guid.CreateVersion7(), dueAt.ToUniversalTime());
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into letters (id, account_id, digest, due_at, state, attempts, not_before)
                values ({fresh}, {preference.AccountId}, true, {due}, {nameof(LetterState.Waiting)}, 0, {DateTimeOffset.UnixEpoch})
                on conflict (account_id, due_at) where digest do nothing
                """,
                cancellationToken);
            var open = await db.Letters
                .FromSql($"select * from letters where account_id = {preference.AccountId} and due_at = {due} and digest and state = {nameof(LetterState.Waiting)} for update")
                .AsNoTracking()
                .SingleOrDefaultAsync(cancellationToken);
            if (open is not null)
            {
                return open.Id;
            }
        }
    }
}
