using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SonLa.Integration.Tests.Partner;

/// <summary>A client's statement of who it is, made with nothing but the framework (RFC 7523).</summary>
internal static class Assertion
{
    internal static string Of(string clientId, ECDsa key)
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var thumbprint = SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}"""));
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var content = string.Join('.', new object[]
        {
            new { alg = "ES256", kid = Base64Url.EncodeToString(thumbprint) },
            new { iss = clientId, sub = clientId, aud = "https://identity.sonla.gov.vn", jti = Guid.CreateVersion7(), exp = now + 60 },
        }.Select(part => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part))));
        return $"{content}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";
    }
}
