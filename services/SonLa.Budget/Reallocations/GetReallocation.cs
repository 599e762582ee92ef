using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Reallocations;

/// <summary>Shows a reallocation with its reasons, and what it would lead to by the ledgers of now while it is not decided.</summary>
internal static class GetReallocation
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapGet("/{reallocationId:guid}", Handle)
        .WithName(nameof(GetReallocation))
        .WithSummary("Show a reallocation and its consequences")
        .RequirePermission(Permissions.SeeReallocations);

    private static async Task<Results<Ok<ShownReallocation>, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, ProgrammeRules rules, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var act = await db.Reallocations.AsNoTracking().Include(found => found.Lines).SingleOrDefaultAsync(found => found.Id == reallocationId, cancellationToken);
        if (act is null)
        {
            return TypedResults.NotFound();
        }

        var open = act.State is ReallocationStates.Draft or ReallocationStates.Submitted;
        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(ShownReallocation.Of(act, open ? await db.Check(act, rules, clock.Today, cancellationToken) : null, RequestLanguage.Of(context)));
    }
}
