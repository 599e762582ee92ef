using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Successions;

/// <summary>Lists the recorded acts, the newest first.</summary>
internal static class ListSuccessions
{
    public sealed record Response(Guid SuccessionId, DateTimeOffset RecordedAt, SuccessionFacts Act);

    internal static void Map(IEndpointRouteBuilder successions) => successions
        .MapGet("/", Handle)
        .WithName(nameof(ListSuccessions))
        .WithSummary("List the acts by which organisations merged, split, were renamed or ended")
        .RequirePermission(Permissions.ReadSuccessions);

    private static async Task<Ok<Page<Response>>> Handle(int? limit, string? cursor, IdentityDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        Guid? after = Guid.TryParse(Paging.Key(cursor), out var key) ? key : null;
        var rows = await db.Successions.AsNoTracking()
            .Where(act => after == null || act.SuccessionId < after)
            .OrderByDescending(act => act.SuccessionId)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows.ConvertAll(act => new Response(act.SuccessionId, act.RecordedAt, act.Facts)), size, row => row.SuccessionId.ToString()));
    }
}
