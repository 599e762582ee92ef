using System.Globalization;
using System.Text.RegularExpressions;

namespace SonLa.Documents.Fields;

/// <summary>Numbers as documents print them: 14.040,8 and 22.000 and 06; a point before one or two digits is a decimal one.</summary>
internal static partial class VietnameseNumber
{
    public const string Pattern = @"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?|\d+\.\d{1,2}(?!\d)";

    private static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    public static decimal? Of(string print)
    {
        print = print.Replace(" ", "", StringComparison.Ordinal);
        if (PointDecimal().IsMatch(print))
        {
            print = print.Replace('.', ',');
        }

        return print.Length <= 25 && decimal.TryParse(print.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, Format, out var value) ? value : null;
    }

    [GeneratedRegex(@"^\d+\.\d{1,2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointDecimal();
}
