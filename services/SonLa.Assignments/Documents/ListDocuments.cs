using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Shows the uploaded documents, the latest first.</summary>
internal static class ListDocuments
{
    public sealed record Item(Guid DocumentId, string FileName, string Format, int Bytes, string? Number, string? Type, string? Title, DateOnly? IssuedOn, int? PlanYear, DateTimeOffset UploadedAt, string Sha256);

    internal static void Map(IEndpointRouteBuilder documents) => documents
        .MapGet("/", Handle)
        .WithName(nameof(ListDocuments))
        .WithSummary("List uploaded documents");

    private static async Task<Ok<Page<Item>>> Handle(int? year, int? limit, string? cursor, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var documents = db.Documents.Where(document => year == null || document.PlanYear == year);
        if (Paging.Key(cursor) is { } key)
        {
            new InputCheck().Require(Guid.TryParse(key, out var before), "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.").ThrowIfAny();
            documents = documents.Where(document => document.Id < before);
        }

        var items = await documents
            .OrderByDescending(document => document.Id)
            .Take(size + 1)
            .Select(document => new Item(document.Id, document.FileName, document.Format, document.Bytes, document.Number, document.Type, document.Title, document.IssuedOn, document.PlanYear, document.UploadedAt, document.Sha256))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(items, size, item => item.DocumentId.ToString()));
    }
}
