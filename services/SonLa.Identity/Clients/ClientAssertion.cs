using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Clients;

/// <summary>A client's signed statement of who it is (RFC 7523), read before it is known whether its signature is good.</summary>
internal sealed class ClientAssertion
{
    /// <summary>The most that may lie between now and its expiry.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>How far a partner's clock may be off.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);

    private const int LongestId = 128;
    private readonly SignedToken _signed;

    private ClientAssertion(SignedToken signed, string clientId, string kid, string id)
    {
        _signed = signed;
        (ClientId, Kid, Id) = (clientId, kid, id);
    }

    public string ClientId { get; }

    public string Kid { get; }

    /// <summary>Its <c>jti</c>, good for one use.</summary>
    public string Id { get; }

    /// <summary>Takes an assertion apart; whatever anybody can see to be wrong with it is refused in so many words.</summary>
    /// <param name="text">Compact JWS.</param>
    /// <param name="audience">Identity's issuer: the only audience an assertion may have, so that none made for somebody else opens this door.</param>
    /// <param name="now">System time.</param>
    /// <exception cref="TokenRefusedException">It cannot be good, whoever signed it.</exception>
    public static ClientAssertion Read(string text, string audience, DateTimeOffset now)
    {
        try
        {
            var signed = SignedToken.Read(text);
            var kid = KidOf(signed.Header);
            var claims = signed.Claims();
            CheckTimes(claims, now.ToUnixTimeSeconds());
            Insist(claims.Text("iss") is { Length: > 0 } issuer && issuer == claims.Text("sub"), "iss and sub must both be the client_id");
            Insist(claims.Texts("aud").SequenceEqual([audience]), $"aud must be {audience} and nothing else");
            Insist(claims.Text("jti") is { Length: >= 1 and <= LongestId }, $"jti must be a text of 1 to {LongestId} characters, another one in each assertion");
            return new(signed, claims.Text("iss")!, kid, claims.Text("jti")!);
        }
        catch (AccessTokenException malformed)
        {
            throw Refused($"it is not a compact JWS with one JSON object in front and one inside ({malformed.Message})");
        }
    }

    public bool IsSignedBy(ClientKey key)
    {
        using var opened = key.Open();
        return _signed.IsSignedBy(opened);
    }

    // Exactly these members: no crit, no jwk, jku or x5c that somebody might one day believe.
    private static string KidOf(TokenPart header)
    {
        Insist(header.Text("alg") == AccessTokenProfile.Algorithm, $"alg must be {AccessTokenProfile.Algorithm}");
        Insist(!header.Has("typ") || header.Text("typ") is "JWT" or "client-authentication+jwt", "typ must be JWT or client-authentication+jwt, or absent");
        Insist(header.Count == (header.Has("typ") ? 3 : 2) && header.Text("kid") is { Length: > 0 }, "the header must hold alg, kid and perhaps typ, and nothing else");
        return header.Text("kid")!;
    }

    private static void CheckTimes(TokenPart claims, long now)
    {
        var skew = (long)Skew.TotalSeconds;
        var longest = (long)Longest.TotalSeconds;
        Insist(claims.Number("exp") is not null, "exp must be whole seconds since 1970");
        Insist(claims.Number("exp") > now - skew, "it has expired; is the clock right?");
        Insist(claims.Number("exp") <= now + longest + skew, $"exp may lie at most {longest} seconds ahead; is the clock right?");
        foreach (var name in new[] { "iat", "nbf" })
        {
            Insist(!claims.Has(name) || claims.Number(name) <= now + skew, $"{name} must be whole seconds and not lie in the future; is the clock right?");
        }
    }

    private static void Insist(bool holds, string what)
    {
        if (!holds)
        {
            throw Refused(what);
        }
    }

    private static TokenRefusedException Refused(string what) => new(TokenRefusedException.InvalidClient, $"The client_assertion is refused: {what}.");
}
