using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;

namespace SonLa.Documents.Sections;

/// <summary>How many indicators a document says it gives, against which the rows that were read can be counted.</summary>
internal static partial class StatedCount
{
    public static SteeringDocument In(SteeringDocument document, IEnumerable<Paragraph> operative)
    {
        foreach (var paragraph in operative)
        {
            if (Count().Match(Print.Cut(paragraph.Text, 4000)) is { Success: true } match)
            {
                var evidence = new Evidence(Print.Cut(paragraph.Text[match.Index..], 200), paragraph.Place, 0.9m);
                return document with
                {
                    IndicatorCount = int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture),
                    Evidence = new Dictionary<string, Evidence>(document.Evidence) { ["indicatorCount"] = evidence },
                };
            }
        }

        return document;
    }

    // "Giao … trách nhiệm … 28 chỉ tiêu"; "22/28 chỉ tiêu" and "đạt 20 chỉ tiêu" are results.
    [GeneratedRegex(@"\b(?:giao|trách nhiệm|thực hiện)\b[^.;]{0,200}?(?<![\d/.,])0?(?<count>[1-9]\d{0,2})\s+(?:nhóm\s+)?chỉ tiêu\b(?!\s+(?:đạt|vượt|hoàn thành))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Count();
}
