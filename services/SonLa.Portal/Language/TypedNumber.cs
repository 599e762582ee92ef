using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Portal.Language;

/// <summary>A number as an official types it: 1.234,5 or 1234,5. A point may only group thousands, so that 1.5 is never read as fifteen.</summary>
internal static partial class TypedNumber
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Null where nothing was typed.</summary>
    /// <returns>False where it is not a number in that form.</returns>
    internal static bool TryRead(string? typed, out decimal? number)
    {
        number = null;
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return true;
        }

        if (!Form().IsMatch(text) || !decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Vietnamese, out var read))
        {
            return false;
        }

        number = read;
        return true;
    }

    /// <summary>As it is typed, without grouping.</summary>
    internal static string? Write(decimal? number) => number?.ToString("0.##########", Vietnamese);

    [GeneratedRegex(@"\A-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,10})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
