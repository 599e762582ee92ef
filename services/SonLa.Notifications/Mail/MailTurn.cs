using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Organisations;
using SonLa.Notifications.Persistence;
using SonLa.Notifications.Preferences;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Mail;

/// <summary>
/// Sends letters that are due. A letter is claimed and that is committed before it is sent, so that no two replicas send it; a replica that
/// ends between the mail server's yes and its own commit leaves it claimed, and it is sent again under the same Message-ID: SMTP knows no more.
/// </summary>
internal sealed class MailTurn(NotificationsDbContext db, MailRules rules, MailOptions options, IMailDoor door, BusinessClock clock, TimeProvider time)
{
    internal const int BatchSize = 20;

    private static readonly TimeSpan ClaimedFor = TimeSpan.FromMinutes(15);

    // The first repetition comes soon, the last is a day after the first attempt.
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <summary>Sends what is due, up to <see cref="BatchSize"/> letters.</summary>
    /// <returns>How many letters were due.</returns>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var letters = await Claim(cancellationToken);
        var names = letters.Count == 0 ? null : await OrganisationNames.Read(db, cancellationToken);
        foreach (var letter in letters)
        {
            await Send(letter, names!, cancellationToken);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        return letters.Count;
    }

    private async Task<List<Letter>> Claim(CancellationToken cancellationToken)
    {
        var (business, now) = (clock.GetUtcNow(), time.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var due = await db.Letters
            .FromSql(
                $"""
                select * from letters
                where state in ({nameof(LetterState.Waiting)}, {nameof(LetterState.Sending)}) and due_at <= {business} and not_before <= {now}
                order by due_at, id limit {BatchSize} for update skip locked
                """)
            .ToListAsync(cancellationToken);
        foreach (var letter in due)
        {
            letter.Claim(now + ClaimedFor);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due;
    }

    private async Task Send(Letter letter, OrganisationNames names, CancellationToken cancellationToken)
    {
        if (await Compose(letter, names, cancellationToken) is not { } mailing)
        {
            letter.Drop();
            return;
        }

        try
        {
            await door.Send(mailing, cancellationToken);
            letter.Arrive(mailing.Address, time.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            var pause = Pauses[Math.Min(letter.Attempts, Pauses.Length) - 1];
            letter.Fail(mailing.Address, refused.Message, refused.ForGood || letter.Attempts >= options.Attempts ? null : time.GetUtcNow() + pause);
        }
    }

    // A digest leaves out what was read meanwhile; a letter of one message was meant to interrupt, and goes.
    private async Task<Mailing?> Compose(Letter letter, OrganisationNames names, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(copy => copy.AccountId == letter.AccountId, cancellationToken);
        if (account is not { Active: true, Email: not null })
        {
            return null;
        }

        var contents = await db.LetterLines
            .Where(line => line.LetterId == letter.Id)
            .Join(db.Messages, line => line.MessageId, message => message.Id, (line, message) => message)
            .Where(message => !letter.Digest || message.ReadAt == null)
            .OrderBy(message => message.Id)
            .Join(db.Notices, message => message.NoticeId, notice => notice.Id, (message, notice) => notice.Content)
            .ToListAsync(cancellationToken);
        if (contents.Count == 0)
        {
            return null;
        }

        var preference = await db.Preferences.AsNoTracking().SingleOrDefaultAsync(own => own.AccountId == account.AccountId, cancellationToken);
        var language = (preference ?? Preference.By(rules, account.AccountId)).Language;
        var lines = contents.ConvertAll(content => new LetterText.Line(content.Title(names).In(language), content.Body(names).In(language)));
        return LetterText.Of(letter, account, lines, Messages.Wording.Day(VietnamTime.DayOf(letter.DueAt)), language, options.Portal);
    }
}
