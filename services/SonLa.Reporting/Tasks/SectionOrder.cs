using System.Globalization;

namespace SonLa.Reporting.Tasks;

/// <summary>Orders section labels as a document prints them: 2.9 before 2.10, and Điều 2/1 before Điều 10.</summary>
internal sealed class SectionOrder : IComparer<string>
{
    public static readonly SectionOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parts(x ?? ""), Parts(y ?? ""));
        for (var index = 0; index < Math.Min(left.Count, right.Count); index++)
        {
            var byPart = long.TryParse(left[index], NumberStyles.None, CultureInfo.InvariantCulture, out var one) && long.TryParse(right[index], NumberStyles.None, CultureInfo.InvariantCulture, out var other)
                ? one.CompareTo(other)
                : string.CompareOrdinal(left[index], right[index]);
            if (byPart != 0)
            {
                return byPart;
            }
        }

        return left.Count.CompareTo(right.Count);
    }

    private static List<string> Parts(string label)
    {
        var parts = new List<string>();
        for (var at = 0; at < label.Length;)
        {
            var end = at + 1;
            while (end < label.Length && char.IsAsciiDigit(label[end]) == char.IsAsciiDigit(label[at]))
            {
                end++;
            }

            parts.Add(label[at..end]);
            at = end;
        }

        return parts;
    }
}
