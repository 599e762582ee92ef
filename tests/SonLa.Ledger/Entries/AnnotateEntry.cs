using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Ledger.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Ledger.Entries;

/// <summary>Changes the note of an entry that nobody changed meanwhile.</summary>
internal static class AnnotateEntry
{
    public sealed record Request(string Note);

    internal static void Map(IEndpointRouteBuilder entries) => entries.MapPut("/{entryId:guid}", Handle);

    private static async Task<Results<NoContent, NotFound>> Handle(Guid entryId, Request request, HttpContext context, LedgerDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Entries.FindAsync([entryId], cancellationToken) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, entry.Version);
        entry.Annotate(request.Note);
        db.Add(new Effect { Consumer = "annotation", EntryId = entry.Id });
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, entry.Version);
        return TypedResults.NoContent();
    }
}
