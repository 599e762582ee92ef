using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Notifications.Ladder;

/// <summary>Shows the rungs that an obligation has climbed and who heard of each.</summary>
internal static class GetLadder
{
    public sealed record Recipient(Guid AccountId, string? DisplayName, string? OrganisationCode);

    public sealed record Response(
        string Rung,
        DateTimeOffset DueAt,
        DateTimeOffset ReachedAt,
        DateTimeOffset RecordedAt,
        Guid SourceEventId,
        IReadOnlyList<Guid> MessageIds,
        IReadOnlyList<Recipient> Recipients);

    internal static void Map(IEndpointRouteBuilder ladder) => ladder
        .MapGet("/", Handle)
        .WithName(nameof(GetLadder))
        .WithSummary("Show the reminders and escalations of an obligation")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<Page<Response>>> Handle(string? obligationId, NotificationsDbContext db, CancellationToken cancellationToken)
    {
        var wellFormed = Guid.TryParse(obligationId, out var obligation);
        new InputCheck()
            .Require(wellFormed, "obligationId", "Hãy cho mã nghĩa vụ báo cáo (UUID) trong tham số obligationId.", "Give the obligation's id (a UUID) in the parameter obligationId.")
            .ThrowIfAny();

        var rungs = await db.Rungs.AsNoTracking()
            .Where(rung => rung.ObligationId == obligation)
            .OrderBy(rung => rung.ReachedAt).ThenBy(rung => rung.Name)
            .ToListAsync(cancellationToken);
        var heard = await db.Messages
            .Where(message => message.ObligationId == obligation && message.Rung != null)
            .OrderBy(message => message.Id)
            .Select(message => new { message.Id, message.Rung, message.RecipientAccountId, Account = db.Accounts.SingleOrDefault(account => account.AccountId == message.RecipientAccountId) })
            .ToListAsync(cancellationToken);
        var byRung = heard.ToLookup(message => message.Rung);
        return TypedResults.Ok(new Page<Response>(
            rungs.ConvertAll(rung => new Response(
                rung.Name,
                Local(rung.DueAt),
                Local(rung.ReachedAt),
                Local(rung.RecordedAt),
                rung.SourceEventId,
                [.. byRung[rung.Name].Select(message => message.Id)],
                [.. byRung[rung.Name].Select(message => new Recipient(message.RecipientAccountId, message.Account?.DisplayName, message.Account?.OrganisationCode))])),
            null));
    }

    private static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone);
}
