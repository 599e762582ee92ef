using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Assignments.Plans;

/// <summary>Numbers as decisions print them: 14.040,8 and 22.000 and 06.</summary>
internal static partial class VietnameseNumber
{
    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>The first number in a print; null where there is none.</summary>
    public static decimal? First(string print) =>
        Number().Match(print) is { Success: true } match
        && decimal.TryParse(match.Value.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, Format, out var value)
            ? value
            : null;

    public static string Write(decimal value) => value.ToString("#,0.######", Format);

    [GeneratedRegex(@"\d{1,3}(\.\d{3})+(,\d+)?|\d+(,\d+)?")]
    private static partial Regex Number();
}
