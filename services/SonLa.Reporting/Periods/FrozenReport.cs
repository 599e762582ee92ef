using System.Globalization;
using System.Security.Cryptography;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Periods;

/// <summary>A consolidated report as bytes with their hash.</summary>
internal sealed record FrozenReport(ConsolidatedReport Report, byte[] Content, string Sha256)
{
    /// <summary>Freezes what the facts say at the closing instant.</summary>
    public static FrozenReport Of(PeriodFacts facts, DateTimeOffset closedAt)
    {
        var instant = TimeZoneInfo.ConvertTime(closedAt, VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        var report = Consolidation.Of(facts, instant);
        var content = CanonicalJson.Write(report);
        return new(report, content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
