using System.Globalization;

namespace SonLa.ServiceDefaults.Audit;

/// <summary>The end of a chain as somebody saw it: kept outside the database, it shows later that the chain was cut off or written anew.</summary>
/// <param name="Sequence">How many records were sealed.</param>
/// <param name="Hash">The last seal's hash, lower-case hexadecimal.</param>
internal sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>Reads <c>SEQUENCE:HASH</c>; null where it is something else.</summary>
    public static AuditHead? Parse(string? text) =>
        text?.Trim().Split(':') is [var sequence, { Length: 64 } hash]
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && hash.All(char.IsAsciiHexDigit)
            ? new(number, hash.ToLowerInvariant())
            : null;

    public override string ToString() => $"{Sequence}:{Hash}";
}
