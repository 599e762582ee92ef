using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>Registers a partner's client (If-None-Match: *), or replaces its keys, scopes, name or days (If-Match).</summary>
internal static class RegisterClient
{
    /// <summary>A public key as RFC 7517 writes it; without a kid it is called by its RFC 7638 thumbprint.</summary>
    public sealed record Key(string Kty, string Crv, string X, string Y, string? Kid = null, string? Alg = null, string? Use = null, string? D = null)
    {
        /// <summary>Never the private half that somebody might send by mistake.</summary>
        public override string ToString() => nameof(Key);
    }

    /// <param name="Keys">One, or two while the partner changes over.</param>
    /// <param name="ActiveFrom">First day, in Asia/Ho_Chi_Minh.</param>
    /// <param name="ActiveTo">Last day; absent while there is none.</param>
    public sealed record Request(
        string Name, string OrganisationCode, IReadOnlyList<string> Scopes, IReadOnlyList<Key> Keys, DateOnly ActiveFrom, DateOnly? ActiveTo = null);

    public sealed record Response(string ClientId, IReadOnlyList<string> Kids, int Version);

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPut("/{clientId}", Handle)
        .WithName(nameof(RegisterClient))
        .WithSummary("Register a partner's client, or replace what is registered")
        .RequirePermission(Permissions.AdministerClients);

    private static async Task<Results<Ok<Response>, Created<Response>, NotFound>> Handle(
        string clientId, Request request, HttpContext context, IdentityDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        ClientInput.CheckClientId(clientId);
        var facts = await ClientInput.Check(request, db, time.GetUtcNow(), cancellationToken);
        var registering = context.Request.Headers.IfNoneMatch == "*";
        var client = await db.Clients.SingleOrDefaultAsync(candidate => candidate.ClientId == clientId, cancellationToken);
        if (client is null && !registering)
        {
            return TypedResults.NotFound();
        }

        if (client is null)
        {
            db.Add(client = PartnerClient.Register(clientId, facts));
        }
        else
        {
            Insist(context, client.Version, registering);
            client.Change(facts);
        }

        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(context, client.Version);
        var response = new Response(client.ClientId, [.. client.Keys.Select(key => key.Kid)], client.Version);
        return registering ? TypedResults.Created($"/clients/{clientId}", response) : TypedResults.Ok(response);
    }

    private static void Insist(HttpContext context, int version, bool registering)
    {
        if (registering)
        {
            throw new StatusException(StatusCodes.Status412PreconditionFailed);
        }

        Versioned.Require(context, version);
    }
}
