using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SonLa.Identity.Accounts;
using SonLa.Identity.Clients;
using SonLa.Identity.Sessions;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tokens;

/// <summary>Issues the platform's ES256 access tokens (RFC 9068): one audience, few minutes, nothing of the person but name, organisation and roles.</summary>
internal sealed class AccessTokens(SigningKeyRing ring, IOptions<TokenOptions> options, IConfiguration configuration, TimeProvider time)
{
    private const string Portal = "sonla-portal";

    // A token is read by machines, never put into a page: letters stay letters, and it stays short.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Who says what the tokens say, and to whom clients address their assertions.</summary>
    public string Issuer { get; } = configuration["Authentication:Issuer"] ?? AccessTokenProfile.DefaultIssuer;

    /// <summary>For whom tokens are issued.</summary>
    public FrozenSet<string> Audiences { get; } = options.Value.Audiences.ToFrozenSet(StringComparer.Ordinal);

    public sealed record Issued(string Token, int SecondsToLive);

    /// <summary>A token for the session's owner to one service; it never outlives the session.</summary>
    public async Task<Issued> Issue(Account account, Session session, string audience, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var expires = Math.Min(now + (long)options.Value.Lifetime.TotalSeconds, session.EndsAt.ToUnixTimeSeconds());
        var claims = new
        {
            iss = Issuer,
            aud = audience,
            sub = account.Id,
            client_id = Portal,
            iat = now,
            nbf = now,
            exp = expires,
            jti = Guid.CreateVersion7(),
            sid = session.SessionId,
            name = account.DisplayName,
            org = account.OrganisationCode,
            roles = account.Roles,
            scope = audience,
        };
        return new(await Sign(claims, cancellationToken), (int)(expires - now));
    }

    /// <summary>A token for a partner's client to one service; it never outlives the client's last day.</summary>
    public async Task<Issued> Issue(PartnerClient client, string audience, Guid tokenId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var expires = Math.Min(now + (long)options.Value.Lifetime.TotalSeconds, client.EndsAt.ToUnixTimeSeconds());
        var claims = new
        {
            iss = Issuer,
            aud = audience,
            sub = client.Id,
            client_id = client.ClientId,
            iat = now,
            nbf = now,
            exp = expires,
            jti = tokenId,
            name = client.Name,
            org = client.OrganisationCode,
            roles = new[] { Roles.Partner },
            scope = audience,
        };
        return new(await Sign(claims, cancellationToken), (int)(expires - now));
    }

    private async Task<string> Sign(object claims, CancellationToken cancellationToken)
    {
        var (kid, pair) = await ring.Current(cancellationToken);
        var header = new { alg = AccessTokenProfile.Algorithm, typ = AccessTokenProfile.Type, kid };
        var content = $"{Encode(header)}.{Encode(claims)}";
        var signature = pair.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{content}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part, Json));
}
