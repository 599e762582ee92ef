namespace SonLa.ServiceDefaults.Security;

/// <summary>What every access token of the platform has in common.</summary>
public static class AccessTokenProfile
{
    public const string DefaultIssuer = "https://identity.sonla.gov.vn";

    /// <summary>Header <c>typ</c> (RFC 9068).</summary>
    public const string Type = "at+jwt";

    /// <summary>The only accepted signature.</summary>
    public const string Algorithm = "ES256";

    /// <summary>Audience of a service: <c>sonla-reporting</c>.</summary>
    public static string AudienceOf(string service) => $"sonla-{service}";
}
