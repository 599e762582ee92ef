using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SonLa.Budget.Persistence;

namespace SonLa.Budget.ListFiles;

/// <summary>Gives an imported file back byte for byte, to be saved and never shown by a browser.</summary>
internal static class DownloadImport
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("/{importId:guid}/file", Handle)
        .WithName(nameof(DownloadImport))
        .WithSummary("Download the original file")
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(Guid importId, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.FileImports.AsNoTracking()
            .Where(import => import.Id == importId)
            .Join(db.ImportFiles, import => import.Sha256, file => file.Sha256, (import, file) => new { import.FileName, import.Sha256, file.Content })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? TypedResults.NotFound()
            : TypedResults.File(found.Content, "application/octet-stream", found.FileName, entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""));
    }
}
