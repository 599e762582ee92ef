using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Documents;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Documents;

/// <summary>Takes in a signed document, keeps its bytes and reads it; the same bytes again are the document that is there already.</summary>
internal static class UploadDocument
{
    /// <param name="DocumentId">The document.</param>
    /// <param name="Sha256">Of the file's bytes.</param>
    /// <param name="Reference">How people refer to it.</param>
    /// <param name="Found">What was read in it.</param>
    /// <param name="PrintOf">An earlier upload that is another print of the same signed document; null where there is none.</param>
    public sealed record Response(Guid DocumentId, string Sha256, string FileName, string Format, int Bytes, string Reference, ReadingCounts Found, Guid? PrintOf);

    internal static void Map(IEndpointRouteBuilder documents) => documents
        .MapPost("/", Handle)
        .RequirePermission(Permissions.ReviewDocuments)
        .WithMetadata(new RequestSizeLimitAttribute(UploadedFile.RequestOf(DocumentReader.MostBytes)))
        .Accepts<IFormFile>("multipart/form-data", "application/octet-stream", "*/*")
        .WithName(nameof(UploadDocument))
        .WithSummary("Upload a signed document and read it")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Created<Response>, Ok<Response>>> Handle(
        HttpContext context,
        string? fileName,
        AssignmentsDbContext db,
        Caller caller,
        BusinessClock clock,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        var (name, content) = await UploadedFile.Read(context.Request, fileName, DocumentReader.MostBytes, cancellationToken);
        var reading = Read(content, name);
        if (await Known(db, reading.Source.Sha256, cancellationToken) is { } known)
        {
            return TypedResults.Ok(Answer(known, await PrintOf(db, known, cancellationToken)));
        }

        var document = UploadedDocument.Of(content, reading, caller.AccountId, clock.GetUtcNow());
        audit.Document = document.Reference;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two who send the same bytes at once take turns; the second then finds the first one's document.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({document.Sha256}))", cancellationToken);
        if (await Known(db, document.Sha256, cancellationToken) is { } first)
        {
            return TypedResults.Ok(Answer(first, await PrintOf(db, first, cancellationToken)));
        }

        var printOf = await PrintOf(db, document, cancellationToken);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created($"/documents/{document.Id}", Answer(document, printOf));
    }

    private static Task<UploadedDocument?> Known(AssignmentsDbContext db, string sha256, CancellationToken cancellationToken) =>
        db.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.Sha256 == sha256, cancellationToken);

    /// <summary>The first upload with the same number and day; a document that leaves one of them blank is no print of another.</summary>
    private static async Task<Guid?> PrintOf(AssignmentsDbContext db, UploadedDocument document, CancellationToken cancellationToken)
    {
        var (number, day) = (document.Number, document.IssuedOn);
        if (number is null || day is null)
        {
            return null;
        }

        var same = await db.Documents.AsNoTracking().Where(other => other.Number == number && other.IssuedOn == day).OrderBy(other => other.Id).ToListAsync(cancellationToken);
        return same.Find(other => other.Identity == document.Identity) is { } first && first.Id.CompareTo(document.Id) < 0 ? first.Id : null;
    }

    private static Response Answer(UploadedDocument document, Guid? printOf) =>
        new(document.Id, document.Sha256, document.FileName, document.Format, document.Bytes, document.Reference, ReadingCounts.Of(document.Reading), printOf);

    private static Extraction Read(byte[] content, string fileName)
    {
        try
        {
            return DocumentReader.Read(content, fileName);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new StatusException(StatusCodes.Status422UnprocessableEntity, new(unreadable.Vietnamese, unreadable.English), unreadable.Code);
        }
    }
}
