using System.Buffers.Text;
using System.Security.Cryptography;

namespace SonLa.Identity.Sessions;

/// <summary>The 256 random bits that are a session; the database knows only their SHA-256, which is enough for a secret nobody can guess.</summary>
internal static class SessionSecret
{
    private const int Bytes = 32;

    /// <summary>Longest text worth looking at; a secret is 43 characters.</summary>
    public const int LongestText = 128;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret));
}
