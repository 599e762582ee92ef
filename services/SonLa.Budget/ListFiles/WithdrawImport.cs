using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.ListFiles;

/// <summary>Puts a checked file aside, so that nobody posts it.</summary>
internal static class WithdrawImport
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapPost("/{importId:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawImport))
        .WithSummary("Withdraw a checked file")
        .RequirePermission(Permissions.ImportFiles)
        .WithIdempotency();

    private static async Task<Results<Ok<ShownImport>, NotFound>> Handle(
        Guid importId, BudgetDbContext db, Caller caller, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.LockImport(importId, caller, cancellationToken) is not { } import)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, import.Version);
        import.Withdraw();
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, import.Version);
        return TypedResults.Ok(ShownImport.Of(import, RequestLanguage.Of(context)));
    }
}
