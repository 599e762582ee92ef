using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Estimates;

/// <summary>Lists the entries of a year's budget in the order in which they were made, reversals included.</summary>
internal static class ListBudgetEntries
{
    public sealed record EntryLine(
        Guid EntryId,
        string ItemCode,
        string Kind,
        string AuthorityCode,
        Guid? ReversesEntryId,
        DateOnly From,
        DateOnly Through,
        decimal AmountInDong,
        string Reference,
        DateTimeOffset EnteredAt,
        Guid EnteredBy);

    internal static void Map(IEndpointRouteBuilder years) => years
        .MapGet("/{year:int}/entries", Handle)
        .WithName(nameof(ListBudgetEntries))
        .WithSummary("List the entries of a year's budget")
        .RequirePermission(Permissions.SeeBudget);

    private static async Task<Ok<Page<EntryLine>>> Handle(
        int year, string? item, int? limit, string? cursor, BudgetDbContext db, CancellationToken cancellationToken)
    {
        new InputCheck().LimitText(item, "item", 100).ThrowIfAny();
        var size = Paging.Limit(limit);
        var after = Paging.Key(cursor) is not { } key ? (Guid?)null
            : Guid.TryParse(key, out var id) ? id
            : throw new InvalidInputException("cursor", new("Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before."));
        var lines = await db.BudgetEntries.AsNoTracking()
            .Where(entry => entry.Year == year && (item == null || entry.ItemCode == item) && (after == null || entry.Id > after))
            .OrderBy(entry => entry.Id)
            .Take(size + 1)
            .Select(entry => new EntryLine(entry.Id, entry.ItemCode, entry.Kind, entry.AuthorityCode, entry.ReversesEntryId, entry.From, entry.Through, entry.AmountInDong, entry.Reference, entry.EnteredAt, entry.EnteredBy))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(lines, size, line => line.EntryId.ToString()));
    }
}
