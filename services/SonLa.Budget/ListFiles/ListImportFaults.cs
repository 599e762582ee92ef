using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Budget.ListFiles;

/// <summary>Lists what is wrong with an imported file by line, the first thousand faults.</summary>
internal static class ListImportFaults
{
    internal static void Map(IEndpointRouteBuilder imports) => imports
        .MapGet("/{importId:guid}/faults", Handle)
        .WithName(nameof(ListImportFaults))
        .WithSummary("List the faults of an imported file");

    private static async Task<Results<Ok<Page<ShownImport.Fault>>, NotFound>> Handle(
        Guid importId, int? limit, string? cursor, BudgetDbContext db, HttpContext context, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var from = 0;
        if (Paging.Key(cursor) is { } key && !int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
        }

        var import = await db.FileImports.AsNoTracking().SingleOrDefaultAsync(found => found.Id == importId, cancellationToken);
        return import is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(Paging.Of([.. ShownImport.FaultsOf(import, RequestLanguage.Of(context)).Skip(from).Take(size + 1)], size, _ => (from + size).ToString(CultureInfo.InvariantCulture)));
    }
}
