using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SonLa.Check.Expected;

/// <summary>Computes the chain of an exported audit trail, as anybody can who has the export alone.</summary>
internal static class ExportedTrail
{
    /// <param name="Records">How many lines hold.</param>
    /// <param name="Head"><c>SEQUENCE:HASH</c> of the last of them; null before the first.</param>
    /// <param name="Fault">What does not fit, naming the record; null where all holds.</param>
    internal sealed record Finding(int Records, string? Head, string? Fault);

    public static IReadOnlyList<string> Lines(byte[] export) =>
        Encoding.UTF8.GetString(export).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Finding Verify(IEnumerable<string> lines)
    {
        var previous = new byte[32];
        var sequence = 0;
        string? head = null;
        foreach (var text in lines)
        {
            var line = JsonElement.Parse(text);
            var hash = SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(line.GetProperty("canonical").GetString()!)]);
            var record = line.GetProperty("record");
            var name = record.ValueKind == JsonValueKind.Null ? "a missing record" : record.GetProperty("id").GetString();
            if (line.GetProperty("sequence").GetInt32() != sequence + 1)
            {
                return new Finding(sequence, head, $"seal {sequence + 1} is missing, or {name} does not belong here");
            }

            if (Convert.ToHexStringLower(hash) != line.GetProperty("hash").GetString())
            {
                return new Finding(sequence, head, $"{name} (seal {sequence + 1}) does not fit");
            }

            sequence++;
            previous = hash;
            head = $"{sequence}:{Convert.ToHexStringLower(hash)}";
        }

        return new Finding(sequence, head, Fault: null);
    }
}
