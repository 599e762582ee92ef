using System.Globalization;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Portal.Consolidations;

/// <summary>The past instant that somebody asks for, as a browser's field for day and time sends it, in Vietnam's time.</summary>
internal static class AskedInstant
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.fff"];

    /// <summary>Null where nothing was asked.</summary>
    /// <returns>False where it is not a day with a time.</returns>
    internal static bool TryRead(string? text, out DateTimeOffset? instant)
    {
        instant = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!DateTime.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 1900 or > 2200)
        {
            return false;
        }

        instant = new DateTimeOffset(local, VietnamTime.Zone.GetUtcOffset(local));
        return true;
    }

    /// <summary>As the field writes it.</summary>
    internal static string Write(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, VietnamTime.Zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
