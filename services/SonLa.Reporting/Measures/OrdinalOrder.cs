using System.Globalization;

namespace SonLa.Reporting.Measures;

/// <summary>Orders indicators as the decision prints them: 2 before 10.</summary>
internal sealed class OrdinalOrder : IComparer<string>
{
    public static readonly OrdinalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var byNumber = NumberOf(x).CompareTo(NumberOf(y));
        return byNumber != 0 ? byNumber : string.CompareOrdinal(x, y);
    }

    private static int NumberOf(string? ordinal)
    {
        var digits = ordinal.AsSpan();
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }
}
