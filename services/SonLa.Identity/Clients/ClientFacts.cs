namespace SonLa.Identity.Clients;

/// <summary>Everything an administrator registers of a client but its id, which never changes.</summary>
/// <param name="Scopes">What the client may ask tokens for.</param>
/// <param name="Keys">One public key, or two while the partner changes over.</param>
/// <param name="ActiveFrom">First day, in Asia/Ho_Chi_Minh.</param>
/// <param name="ActiveTo">Last day; null while there is none.</param>
internal sealed record ClientFacts(
    string Name, string OrganisationCode, IReadOnlyList<string> Scopes, IReadOnlyList<ClientKey> Keys, DateOnly ActiveFrom, DateOnly? ActiveTo);
