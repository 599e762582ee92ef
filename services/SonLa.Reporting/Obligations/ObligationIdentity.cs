using System.Security.Cryptography;
using System.Text;

namespace SonLa.Reporting.Obligations;

/// <summary>Names things by what they are, so that replays and replicas give one thing one id (RFC 9562, version 8 over SHA-256).</summary>
internal static class ObligationIdentity
{
    /// <summary>The id of what an organisation owes for a regime and period.</summary>
    public static Guid Of(string province, int planYear, string regime, string periodKind, string period, string organisationCode) =>
        Of("obligation", province, planYear.ToString(System.Globalization.CultureInfo.InvariantCulture), regime, periodKind, period, organisationCode);

    /// <summary>The id of whatever the parts name; a part cannot run into the next.</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
