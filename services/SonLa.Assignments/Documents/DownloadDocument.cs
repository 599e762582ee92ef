using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Documents;

/// <summary>Gives an uploaded document back byte for byte, to be saved and never shown by a browser.</summary>
internal static class DownloadDocument
{
    internal static void Map(IEndpointRouteBuilder documents) => documents
        .MapGet("/{documentId:guid}/file", Handle)
        .WithName(nameof(DownloadDocument))
        .WithSummary("Download the original file")
        .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(Guid documentId, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var found = await db.Documents.AsNoTracking()
            .Where(document => document.Id == documentId)
            .Select(document => new { document.FileName, document.Sha256, document.File.Content })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null
            ? TypedResults.NotFound()
            : TypedResults.File(found.Content, "application/octet-stream", found.FileName, entityTag: new EntityTagHeaderValue($"\"{found.Sha256}\""));
    }
}
