using System.Security.Cryptography;
using System.Text;

namespace SonLa.ServiceDefaults.Security;

/// <summary>A compact ES256 token (RFC 7515) taken apart; nothing it says is to be believed before <see cref="IsSignedBy"/>.</summary>
public sealed class SignedToken
{
    private const int LongestToken = 8192;
    private const int SignatureBytes = 64;
    private readonly string[] _parts;
    private readonly byte[] _signature;

    private SignedToken(string[] parts)
    {
        _parts = parts;
        Header = TokenPart.Parse(parts[0]);
        _signature = TokenPart.Decode(parts[2]);
        Insist(_signature.Length == SignatureBytes, "signature length");
    }

    public TokenPart Header { get; }

    /// <summary>Takes a text apart.</summary>
    /// <exception cref="AccessTokenException">It is not three parts of reasonable size, with a JSON object in front and 64 bytes at the end.</exception>
    public static SignedToken Read(string text)
    {
        var parts = text.Length <= LongestToken ? text.Split('.', 4) : [];
        Insist(parts.Length == 3, "not three parts of reasonable size");
        return new(parts);
    }

    /// <summary>What the token says.</summary>
    /// <exception cref="AccessTokenException">It is not base64url of one JSON object.</exception>
    public TokenPart Claims() => TokenPart.Parse(_parts[1]);

    /// <summary>Whether the owner of the key signed exactly this text.</summary>
    public bool IsSignedBy(ECDsa key) => key.VerifyData(
        Encoding.ASCII.GetBytes($"{_parts[0]}.{_parts[1]}"), _signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private static void Insist(bool holds, string what)
    {
        if (!holds)
        {
            throw new AccessTokenException(what);
        }
    }
}
