using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.ListFiles;

/// <summary>Shows how far an imported file is, its faults, or what it would post; asked again and again while it is worked on.</summary>
internal static class GetImport
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("/{importId:guid}", Handle)
        .WithName(nameof(GetImport))
        .WithSummary("Show an imported file, its progress and its faults");

    private static async Task<Results<Ok<ShownImport>, NotFound>> Handle(Guid importId, BudgetDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var import = await db.FileImports.AsNoTracking().SingleOrDefaultAsync(found => found.Id == importId, cancellationToken);
        if (import is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, import.Version);
        return TypedResults.Ok(ShownImport.Of(import, RequestLanguage.Of(context)));
    }
}
