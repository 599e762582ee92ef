using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.ListFiles;

/// <summary>Orders a checked file to be posted, every line or none; a file that is posted or being posted stays as it is.</summary>
internal static class PostImport
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapPost("/{importId:guid}/posting", Handle)
        .WithName(nameof(PostImport))
        .WithSummary("Post a checked file")
        .RequirePermission(Permissions.ImportFiles)
        .WithIdempotency();

    private static async Task<Results<Accepted<ShownImport>, NotFound>> Handle(
        Guid importId, BudgetDbContext db, Caller caller, ImportBell bell, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.LockImport(importId, caller, cancellationToken) is not { } import)
        {
            return TypedResults.NotFound();
        }

        if (import.State is not (ImportStates.Posting or ImportStates.Posted))
        {
            Versioned.Require(context, import.Version);
            import.Order(caller.Order(context));
            await db.SaveChangesAsync(cancellationToken);
        }

        // The order is seen once the request's transaction has committed.
        context.Response.OnCompleted(() =>
        {
            bell.Ring();
            return Task.CompletedTask;
        });
        Versioned.Stamp(context, import.Version);
        return TypedResults.Accepted($"/imports/{importId}", ShownImport.Of(import, RequestLanguage.Of(context)));
    }
}
