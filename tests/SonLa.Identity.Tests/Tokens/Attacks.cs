using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SonLa.Identity.Tests.Tokens;

/// <summary>What is thrown at token verifiers: forged signatures, confused algorithms, helpful headers, odd encodings, and well-signed tokens that say the wrong thing.</summary>
internal static class Attacks
{
    public static Dictionary<string, string> All(Forge forge) =>
        new([.. Signatures(forge), .. Headers(forge), .. Encodings(forge), .. Claims(forge)]);

    private static IEnumerable<KeyValuePair<string, string>> Signatures(Forge forge)
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var good = forge.Token().Split('.');
        var publicKey = forge.Key.ExportSubjectPublicKeyInfo();
        var confused = $"{Forge.Encode("""{"alg":"HS256","typ":"at+jwt","kid":"KID"}""".Replace("KID", forge.Kid, StringComparison.Ordinal))}.{good[1]}";
        yield return new("another key under our kid", Forge.Sign(good[0], good[1], stranger));
        yield return new("HS256 with the public key as its secret", $"{confused}.{Base64Url.EncodeToString(HMACSHA256.HashData(publicKey, Encoding.ASCII.GetBytes(confused)))}");
        yield return new("HS256 with the public key's PEM as its secret", $"{confused}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(forge.Key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(confused)))}");
        yield return new("a signature of zeros", $"{good[0]}.{good[1]}.{Base64Url.EncodeToString(new byte[64])}");
        yield return new("r and s equal to the order of the curve", $"{good[0]}.{good[1]}.{Base64Url.EncodeToString([.. Order(), .. Order()])}");
        yield return new("a DER signature of about 70 bytes", $"{good[0]}.{good[1]}.{Base64Url.EncodeToString(forge.Key.SignData(Encoding.ASCII.GetBytes($"{good[0]}.{good[1]}"), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))}");
        yield return new("70 bytes of signature", $"{good[0]}.{good[1]}.{Base64Url.EncodeToString(new byte[70])}");
        yield return new("63 bytes of signature", $"{good[0]}.{good[1]}.{Base64Url.EncodeToString(Base64Url.DecodeFromChars(good[2]).AsSpan(1))}");
        yield return new("no signature", $"{good[0]}.{good[1]}.");
        yield return new("an altered payload", $"{good[0]}.{Forge.Encode(forge.Claims())}.{good[2]}");
        yield return new("the signature of another token", $"{good[0]}.{good[1]}.{forge.Token().Split('.')[2]}");
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(Forge forge)
    {
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var claims = Forge.Encode(forge.Claims());
        var point = stranger.ExportParameters(false).Q;
        var embedded = forge.Header();
        embedded["jwk"] = new System.Text.Json.Nodes.JsonObject { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
        yield return new("alg none", $"{Forge.Encode("""{"alg":"none","typ":"at+jwt"}""")}.{claims}.");
        yield return new("alg NoNe with our kid and a good signature", forge.Token(header: new { alg = "NoNe" }));
        yield return new("alg es256 in small letters", forge.Token(header: new { alg = "es256" }));
        yield return new("alg ES384", forge.Token(header: new { alg = "ES384" }));
        yield return new("alg in a list", forge.Token(header: new { alg = new[] { "ES256" } }));
        yield return new("no alg", forge.Token(header: new { alg = (string?)null }));
        yield return new("no kid", forge.Token(header: new { kid = (string?)null }));
        yield return new("a kid nobody knows", forge.Token(header: new { kid = "nobody" }));
        yield return new("a kid that is a path", forge.Token(header: new { kid = "../../../../dev/null" }));
        yield return new("a kid that is SQL", forge.Token(header: new { kid = "' or '1'='1" }));
        yield return new("an ordinary JWT's typ", forge.Token(header: new { typ = "JWT" }));
        yield return new("an id token's absent typ", forge.Token(header: new { typ = (string?)null }));
        yield return new("an embedded key that signed it", Forge.Sign(Forge.Encode(embedded), claims, stranger));
        yield return new("an embedded key beside ours", Forge.Sign(Forge.Encode(embedded), claims, forge.Key));
        yield return new("a key set's address", forge.Token(header: new { jku = "https://stranger.example/jwks.json" }));
        yield return new("a certificate chain", forge.Token(header: new { x5c = new[] { "MIIB" } }));
        yield return new("crit for an extension nobody knows", forge.Token(header: new { crit = new[] { "exp" } }));
        yield return new("crit with b64 false", forge.Token(header: new { crit = new[] { "b64" }, b64 = false }));
        yield return new("an empty crit", forge.Token(header: new { crit = Array.Empty<string>() }));
        yield return new("alg said twice", Forge.Sign(Forge.Encode($$"""{"alg":"none","alg":"ES256","typ":"at+jwt","kid":"{{forge.Kid}}"}"""), claims, forge.Key));
        yield return new("alg said twice, once escaped", Forge.Sign(Forge.Encode($$"""{"alg":"ES256","\u0061lg":"none","typ":"at+jwt","kid":"{{forge.Kid}}"}"""), claims, forge.Key));
        yield return new("an unpaired surrogate in the header", Forge.Sign(Forge.Encode("""{"alg":"\ud800","typ":"at+jwt","kid":"x"}"""), claims, forge.Key));
        yield return new("an unpaired surrogate in a header name", Forge.Sign(Forge.Encode($$"""{"\udfff":1,"alg":"ES256","typ":"at+jwt","kid":"{{forge.Kid}}"}"""), claims, forge.Key));
        yield return new("a header that is a list", Forge.Sign(Forge.Encode("""["ES256"]"""), claims, forge.Key));
        yield return new("a header that is no JSON", Forge.Sign(Forge.Encode("ES256"), claims, forge.Key));
        yield return new("a header nested a thousand deep", Forge.Sign(Forge.Encode(new string('[', 1000)), claims, forge.Key));
    }

    private static IEnumerable<KeyValuePair<string, string>> Encodings(Forge forge)
    {
        var good = forge.Token();
        var parts = good.Split('.');
        yield return new("nothing", "");
        yield return new("dots", "..");
        yield return new("two parts", $"{parts[0]}.{parts[1]}");
        yield return new("four parts", $"{good}.{parts[2]}");
        yield return new("five parts, as an encrypted token has", $"{good}.{parts[1]}.{parts[2]}");
        yield return new("padding", $"{good}==");
        yield return new("padding in the header", $"{parts[0]}=.{parts[1]}.{parts[2]}");
        yield return new("white space inside", $"{parts[0]}.{parts[1]}.{parts[2][..10]} {parts[2][10..]}");
        yield return new("stray bits in the last letter", good[..^1] + Next(good[^1]));
        yield return new("base64 instead of base64url", $"{parts[0]}.{parts[1]}.{parts[2][..^2]}+/");
        yield return new("letters that are not ASCII", $"{parts[0]}.{parts[1]}.ă{parts[2][1..]}");
        yield return new("fullwidth dots", good.Replace('.', '\uFF0E'));
        yield return new("a kilobyte too much", forge.Token(new { padding = new string('x', 8192) }));
        yield return new("a megabyte of dots", new string('.', 20_000));
        yield return new("broken UTF-8 in the claims", Forge.Sign(parts[0], Base64Url.EncodeToString([.. "{\"sub\":\""u8, 0xFF, .. "\"}"u8]), forge.Key));
        yield return new("UTF-16 claims", Forge.Sign(parts[0], Base64Url.EncodeToString(Encoding.Unicode.GetBytes(forge.Claims().ToJsonString())), forge.Key));
        yield return new("a byte order mark", Forge.Sign(parts[0], Base64Url.EncodeToString([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(forge.Claims().ToJsonString())]), forge.Key));
        yield return new("something after the claims", Forge.Sign(parts[0], Forge.Encode(forge.Claims().ToJsonString() + "{}"), forge.Key));
    }

    private static IEnumerable<KeyValuePair<string, string>> Claims(Forge forge)
    {
        var twice = forge.Claims().ToJsonString();
        yield return new("another issuer", forge.Token(new { iss = "https://stranger.example" }));
        yield return new("our issuer with a slash", forge.Token(new { iss = Forge.Issuer + "/" }));
        yield return new("no issuer", forge.Token(new { iss = (string?)null }));
        yield return new("another audience", forge.Token(new { aud = "sonla-reporting" }));
        yield return new("other audiences", forge.Token(new { aud = new[] { "sonla-reporting", "sonla-identity-admin" } }));
        yield return new("an audience that is a number", forge.Token(new { aud = 1 }));
        yield return new("no audience", forge.Token(new { aud = (string?)null }));
        yield return new("expired", forge.Token(new { exp = forge.Now - 31 }));
        yield return new("no expiry", forge.Token(new { exp = (long?)null }));
        yield return new("an expiry in words", forge.Token(new { exp = "tomorrow" }));
        yield return new("an expiry as text", forge.Token(new { exp = (forge.Now + 300).ToString(System.Globalization.CultureInfo.InvariantCulture) }));
        yield return new("an expiry beyond numbers", Forge.Sign(Forge.Encode(forge.Header()), Forge.Encode(twice.Replace($"\"exp\":{forge.Now + 300}", "\"exp\":1e400", StringComparison.Ordinal)), forge.Key));
        yield return new("a start at the end of numbers", forge.Token(new { nbf = long.MaxValue }));
        yield return new("an issue time before all numbers and an expiry too", forge.Token(new { iat = long.MinValue, exp = long.MinValue }));
        yield return new("not yet valid", forge.Token(new { nbf = forge.Now + 60 }));
        yield return new("a start in words", forge.Token(new { nbf = "now" }));
        yield return new("issued in the future", forge.Token(new { iat = forge.Now + 60 }));
        yield return new("no issue time", forge.Token(new { iat = (long?)null }));
        yield return new("no subject", forge.Token(new { sub = (string?)null }));
        yield return new("a subject that is no account", forge.Token(new { sub = "quan-tri" }));
        yield return new("no id", forge.Token(new { jti = (string?)null }));
        yield return new("claims that are a list", Forge.Sign(Forge.Encode(forge.Header()), Forge.Encode("[]"), forge.Key));
        yield return new("claims that are null", Forge.Sign(Forge.Encode(forge.Header()), Forge.Encode("null"), forge.Key));
        yield return new("an audience said twice", Forge.Sign(Forge.Encode(forge.Header()), Forge.Encode("{\"aud\":\"sonla-reporting\"," + twice[1..]), forge.Key));
        yield return new("an unpaired surrogate in a claim", Forge.Sign(Forge.Encode(forge.Header()), Forge.Encode("{\"x\":\"\\ud800\"," + twice[1..]), forge.Key));
    }

    private static byte[] Order() => Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");

    // The last letter of 64 bytes carries four bits that mean nothing.
    private static char Next(char letter)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return Alphabet[Alphabet.IndexOf(letter, StringComparison.Ordinal) ^ 1];
    }
}
