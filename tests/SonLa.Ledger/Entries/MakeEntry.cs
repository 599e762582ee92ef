using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Ledger.Contracts;
using SonLa.Ledger.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Ledger.Entries;

/// <summary>Books an entry and says so.</summary>
internal static class MakeEntry
{
    public sealed record Request(long Number);

    public sealed record Response(Guid EntryId, Guid MessageId);

    internal static void Map(IEndpointRouteBuilder entries) => entries.MapPost("", Handle).WithIdempotency();

    private static async Task<Created<Response>> Handle(Request request, HttpContext context, LedgerDbContext db, IEvents events, CancellationToken cancellationToken)
    {
        new InputCheck().Require(request.Number > 0, "number", "Phải lớn hơn 0.", "Must be greater than 0.").ThrowIfAny();
        var entry = new Entry { Number = request.Number };
        db.Add(entry);
        var messageId = events.Publish(new EntryMade { EntryId = entry.Id, Number = entry.Number, Version = entry.Version });
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, entry.Version);
        return TypedResults.Created($"/entries/{entry.Id}", new Response(entry.Id, messageId));
    }
}
