using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>What a partner's client can be allowed: each scope is the audience of the one service it opens.</summary>
internal static class ClientScopes
{
    public static readonly string Feed = AccessTokenProfile.AudienceOf("integration");

    public static readonly IReadOnlyList<string> All = [Feed];
}
