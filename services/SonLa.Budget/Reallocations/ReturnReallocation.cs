using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Reallocations;

/// <summary>Gives a submitted reallocation back to be worked on; nothing has moved.</summary>
internal static class ReturnReallocation
{
    internal static void Map(IEndpointRouteBuilder reallocations) => reallocations
        .MapPost("/{reallocationId:guid}/return", Handle)
        .WithName(nameof(ReturnReallocation))
        .WithSummary("Return a submitted reallocation")
        .RequirePermission(Permissions.DecideReallocations)
        .WithIdempotency();

    private static async Task<Results<Ok<SubmitReallocation.Response>, NotFound>> Handle(
        Guid reallocationId, BudgetDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.LockReallocation(reallocationId, cancellationToken) is not { } act)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, act.Version);
        act.Return();
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, act.Version);
        return TypedResults.Ok(new SubmitReallocation.Response(act.State, act.Version));
    }
}
