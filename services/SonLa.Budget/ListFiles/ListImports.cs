using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.ListFiles;

/// <summary>Lists imported files, the newest first.</summary>
internal static class ListImports
{
    public sealed record Line(Guid ImportId, string Kind, int Year, string FileName, string Sha256, string State, DateTimeOffset HandedInAt, DateTimeOffset? PostedAt, int Lines, int FaultCount);

    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("", Handle)
        .WithName(nameof(ListImports))
        .WithSummary("List imported files");

    private static async Task<Ok<Page<Line>>> Handle(int? limit, string? cursor, BudgetDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var before = Paging.Key(cursor) is not { } key ? (Guid?)null : Guid.TryParse(key, out var id) ? id : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
        var rows = await db.FileImports.AsNoTracking()
            .Where(import => before == null || import.Id.CompareTo(before.Value) < 0)
            .OrderByDescending(import => import.Id)
            .Take(size + 1)
            .Select(import => new Line(import.Id, import.Kind, import.Year, import.FileName, import.Sha256, import.State, import.HandedInAt, import.PostedAt, import.Lines, import.FaultCount))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(rows, size, line => line.ImportId.ToString()));
    }
}
