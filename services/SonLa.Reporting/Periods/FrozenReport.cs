using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Periods;

/// <summary>A consolidated report as bytes with their hash.</summary>
internal sealed record FrozenReport(ConsolidatedReport Report, byte[] Content, string Sha256)
{
    /// <summary>Freezes what the facts say at the closing instant.</summary>
    public static FrozenReport Of(PeriodFacts facts, DateTimeOffset closedAt) => Of(facts, closedAt, Consolidation.Format);

    /// <summary>The format that frozen bytes are in.</summary>
    public static int FormatOf(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.GetProperty("format").GetInt32();
    }

    /// <summary>The day to which frozen bytes count capital; null where they say nothing of it.</summary>
    public static DateOnly? CapitalThroughOf(byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        return document.RootElement.TryGetProperty("capital", out var capital) ? capital.GetProperty("through").Deserialize<DateOnly>() : null;
    }

    /// <summary>Freezes in the shape that was in force when the period was closed.</summary>
    public static FrozenReport Of(PeriodFacts facts, DateTimeOffset closedAt, int format)
    {
        var instant = TimeZoneInfo.ConvertTime(closedAt, VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        var report = Consolidation.Of(facts, instant, format);
        var content = CanonicalJson.Write(report);
        return new(report, content, Convert.ToHexStringLower(SHA256.HashData(content)));
    }
}
