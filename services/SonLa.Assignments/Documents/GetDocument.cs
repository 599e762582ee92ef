using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>Shows an uploaded document with everything that was read in it and where.</summary>
internal static class GetDocument
{
    public sealed record Response(Guid DocumentId, DateTimeOffset UploadedAt, string Reference, Extraction Reading);

    internal static void Map(IEndpointRouteBuilder documents) => documents
        .MapGet("/{documentId:guid}", Handle)
        .WithName(nameof(GetDocument))
        .WithSummary("Show an uploaded document and its reading")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid documentId, AssignmentsDbContext db, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.Id == documentId, cancellationToken) is { } found
            ? TypedResults.Ok(new Response(found.Id, found.UploadedAt, found.Reference, found.Reading))
            : TypedResults.NotFound();
}
