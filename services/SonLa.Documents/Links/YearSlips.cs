using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Blocks;
using SonLa.Documents.Fields;
using SonLa.Documents.Sections;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Links;

/// <summary>Another year where the plan's must stand: over a column of targets, in a heading of duties, behind a number of indicators, in a citation of the plan.</summary>
internal static partial class YearSlips
{
    public static IEnumerable<Doubt> Of(SteeringDocument document, IReadOnlyList<Paragraph> paragraphs, OutlineNode outline, IReadOnlyList<TableRows> tables)
    {
        if (document.PlanYear is not { } year || !document.Evidence.TryGetValue("title", out var title))
        {
            return [];
        }

        return Columns(tables, year).Concat(Headings(outline, year)).Concat(Sentences(paragraphs, year))
            .DistinctBy(slip => (slip.Quote.Quote, slip.Printed))
            .Select(slip => new Doubt(
                "year.slipped",
                $"Văn bản của năm {year} nhưng ở đây ghi năm {slip.Printed}; hãy xác nhận năm nào đúng.",
                $"The document is of {year}, but this says {slip.Printed}; confirm which year is right.",
                [slip.Quote, title]));
    }

    private static IEnumerable<(Evidence Quote, int Printed)> Columns(IReadOnlyList<TableRows> tables, int year)
    {
        foreach (var table in tables.Where(table => table.Rows.Count > 0))
        {
            var titles = table.Header.Roles.Zip(table.Header.Titles).Where(column => column.First == "target").Select(column => column.Second).ToList();
            if (titles.Any(words => words.Contains($"{year}", StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var words in titles)
            {
                if (AnyYear().Match(words) is { Success: true } printed && Year(printed) is var other && Math.Abs(other - year) <= 2)
                {
                    yield return (new Evidence(words, new Place(null, table.Rows[0].Grid.Number, table.Header.FirstRow + 1), 0.8m), other);
                }
            }
        }
    }

    /// <summary>Headings that speak of duties or targets of one other year, and not of what was done in it.</summary>
    private static IEnumerable<(Evidence Quote, int Printed)> Headings(OutlineNode outline, int year)
    {
        foreach (var node in outline.Below().Where(node => node.Level is OutlineLevel.Article or OutlineLevel.Part or OutlineLevel.Capital or OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Text && node.Text.Length < 220))
        {
            var key = Print.Key(node.Text);
            if ((node.Level == OutlineLevel.Text && !Print.IsUpper(node.Text)) || node.Text.EndsWith('.') || node.Text.EndsWith(';') || !Planned().IsMatch(key) || Done().IsMatch(key) || Cited().IsMatch(key))
            {
                continue;
            }

            var years = NamedYear().Matches(key).Select(Year).Distinct().ToList();
            if (years.Count == 1 && years[0] != year && Math.Abs(years[0] - year) <= 2)
            {
                yield return (new Evidence(Print.Cut(node.Text, 300), node.Paragraph!.Place, 0.8m), years[0]);
            }
        }
    }

    private static IEnumerable<(Evidence Quote, int Printed)> Sentences(IReadOnlyList<Paragraph> paragraphs, int year)
    {
        foreach (var paragraph in paragraphs)
        {
            var text = Print.Cut(paragraph.Text, 4000);
            foreach (Match match in CountedIndicators().Matches(text))
            {
                if (Year(match) is var other && other != year && Math.Abs(other - year) <= 2)
                {
                    yield return (new Evidence(Print.Cut(text[match.Index..], 200), paragraph.Place, 0.8m), other);
                }
            }

            // A plan decided in the last months of a year is the next year's.
            foreach (Match match in PlanCited().Matches(text))
            {
                if (Dates.Of(match) is { Month: >= 11 } day && day.Year == year - 1 && Year(match) == day.Year)
                {
                    yield return (new Evidence(Print.Cut(match.Value, 300), paragraph.Place, 0.8m), day.Year);
                }
            }
        }
    }

    private static int Year(Match match) => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<!\d)(?<!-\s?)(?<year>20\d\d)(?!\s*[-–]\s*20\d\d|\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"\bnăm (?<year>20\d\d)(?!\s*-)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamedYear();

    [GeneratedRegex("nhiệm vụ|chỉ tiêu|mục tiêu|giải pháp|kế hoạch", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex("kết quả|tình hình|đánh giá|ước|đã |đạt được|so với|giai đoạn|trung hạn|thực trạng|bối cảnh", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Done();

    [GeneratedRegex(@"\bsố \d|kèm theo|căn cứ", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?:thực hiện|giao|hoàn thành)\s+(?:kết quả\s+)?(?<!\d/)\d{1,3}\s+chỉ tiêu[^.;,]{0,40}?\s+năm\s+(?<year>20\d\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CountedIndicators();

    [GeneratedRegex(@"(?:Nghị quyết|Quyết định)\s+số\s+\S+\s+ngày\s+" + Dates.Pattern + @"[^;.]{0,60}?\s(?:về|giao|ban hành|phê duyệt|thông qua)\s[^;.]{0,80}?(?:kế hoạch|chỉ tiêu|dự toán|nhiệm vụ)[^;.]{0,80}?năm\s+(?<year>20\d\d)(?!\s*-)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlanCited();
}
