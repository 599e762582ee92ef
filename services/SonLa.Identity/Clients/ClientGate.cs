using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Persistence;

namespace SonLa.Identity.Clients;

/// <summary>Lets a client through by its assertion; registration, lock and keys are read afresh each time.</summary>
internal sealed partial class ClientGate(IdentityDbContext db, ILogger<ClientGate> log)
{
    // One sentence for a name nobody has, a locked client and a foreign key: a stranger learns nothing of who is registered.
    private const string Unproven =
        "The client is not known, not active now, or the assertion is not signed by the registered key that its kid names.";

    /// <exception cref="TokenRefusedException">Whatever the reason.</exception>
    public async Task<PartnerClient> Admit(ClientAssertion assertion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var client = ClientInput.IsClientId(assertion.ClientId)
            ? await db.Clients.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.ClientId == assertion.ClientId, cancellationToken)
            : null;
        var key = client?.Keys.SingleOrDefault(candidate => candidate.Kid == assertion.Kid);
        if (client is not null && key is not null && client.IsActive(now) && assertion.IsSignedBy(key))
        {
            return client;
        }

        if (client is not null)
        {
            Refused(client.ClientId, client.IsActive(now), key is not null);
        }

        throw new TokenRefusedException(TokenRefusedException.InvalidClient, Unproven);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A token was refused to client {ClientId} (active: {Active}, kid registered: {KidRegistered})")]
    private partial void Refused(string clientId, bool active, bool kidRegistered);
}
