using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Preferences;

/// <summary>Lets a person choose how e-mails reach them from now on; letters that already wait go out as they were meant.</summary>
internal static class ChoosePreferences
{
    /// <param name="Language"><c>vi</c> or <c>en</c>.</param>
    /// <param name="DigestAt">When the day's digest is sent, Vietnam's time.</param>
    /// <param name="QuietFrom">From when nothing is sent; equal to QuietTo for no quiet hours.</param>
    /// <param name="QuietTo">Until when nothing is sent.</param>
    /// <param name="Kinds">The choice by kind of message; a kind that is left out follows the province's rules.</param>
    public sealed record Request(string Language, TimeOnly DigestAt, TimeOnly QuietFrom, TimeOnly QuietTo, IReadOnlyDictionary<string, MailMode> Kinds);

    internal static void Map(IEndpointRouteBuilder preferences) => preferences
        .MapPut("/", Handle)
        .WithName(nameof(ChoosePreferences))
        .WithSummary("Choose how e-mails reach oneself")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<NoContent> Handle(
        Request request, Caller caller, MailRules rules, NotificationsDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        Check(request, rules);
        var known = await db.Preferences.SingleOrDefaultAsync(own => own.AccountId == caller.AccountId, cancellationToken);
        Versioned.Require(context, known?.Version ?? 0);
        var preference = known ?? db.Preferences.Add(Preference.By(rules, caller.AccountId)).Entity;
        preference.Choose(request.Language, request.DigestAt, new(request.QuietFrom, request.QuietTo), request.Kinds);
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, preference.Version);
        return TypedResults.NoContent();
    }

    private static void Check(Request request, MailRules rules)
    {
        var unknown = request.Kinds.Keys.Except(rules.Kinds.Select(rule => rule.Kind)).Order(StringComparer.Ordinal).ToList();
        var forbidden = rules.Kinds.Where(rule => rule.Compulsory && request.Kinds.TryGetValue(rule.Kind, out var mode) && mode == MailMode.None).Select(rule => rule.Kind).ToList();
        new InputCheck()
            .Require(request.Language is "vi" or "en", "language", "Phải là vi hoặc en.", "Must be vi or en.")
            .Require(unknown.Count == 0, "kinds", $"Không có loại tin: {string.Join(", ", unknown.Take(5))}.", $"Not a kind of message: {string.Join(", ", unknown.Take(5))}.")
            .Require(forbidden.Count == 0, "kinds", $"Loại tin bắt buộc, chọn each hoặc digest: {string.Join(", ", forbidden)}.", $"Compulsory, choose each or digest: {string.Join(", ", forbidden)}.")
            .ThrowIfAny();
    }
}
