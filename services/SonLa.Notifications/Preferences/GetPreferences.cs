using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Preferences;

/// <summary>Shows a person how e-mails reach them; the version is the ETag.</summary>
internal static class GetPreferences
{
    /// <param name="Kind">Stable name of the kind of message.</param>
    /// <param name="Mail">What holds for this person.</param>
    /// <param name="Compulsory">Cannot be set to none.</param>
    public sealed record KindLine(string Kind, MailMode Mail, bool Compulsory);

    /// <param name="Email">Where the e-mails go; it is changed in Identity. Null: none are sent.</param>
    /// <param name="Language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="DigestAt">When the day's digest is sent, Vietnam's time.</param>
    /// <param name="QuietFrom">From when nothing is sent; equal to QuietTo where there are no quiet hours.</param>
    /// <param name="QuietTo">Until when nothing is sent.</param>
    /// <param name="Kinds">Every kind of message there is.</param>
    public sealed record Response(string? Email, string Language, TimeOnly DigestAt, TimeOnly QuietFrom, TimeOnly QuietTo, IReadOnlyList<KindLine> Kinds);

    internal static void Map(IEndpointRouteBuilder preferences) => preferences
        .MapGet("/", Handle)
        .WithName(nameof(GetPreferences))
        .WithSummary("Show how e-mails reach oneself");

    private static async Task<Ok<Response>> Handle(Caller caller, MailRules rules, NotificationsDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var preference = await db.Preferences.AsNoTracking().SingleOrDefaultAsync(own => own.AccountId == caller.AccountId, cancellationToken)
            ?? Preference.By(rules, caller.AccountId);
        var email = await db.Accounts.Where(account => account.AccountId == caller.AccountId).Select(account => account.Email).SingleOrDefaultAsync(cancellationToken);
        Versioned.Stamp(context, preference.Version);
        return TypedResults.Ok(new Response(
            email,
            preference.Language,
            preference.DigestAt,
            preference.QuietFrom,
            preference.QuietTo,
            [.. rules.Kinds.Select(rule => new KindLine(rule.Kind, preference.ModeOf(rule), rule.Compulsory))]));
    }
}
