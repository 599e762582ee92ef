using System.Text.RegularExpressions;
using SonLa.Documents.Words;

namespace SonLa.Documents.Fields;

/// <summary>An indicator and its figure in a sentence: "Tỷ lệ hộ nghèo còn dưới 3%"; several in one line are divided.</summary>
internal static partial class ProseTargets
{
    private static readonly string[] NoFigures = [.. Vocabulary.Lines("not-figures")];
    private static readonly string[] Links = [.. Vocabulary.Lines("links").OrderByDescending(word => word.Length)];

    /// <summary>A measure of a line; a heading of components has no target.</summary>
    internal sealed record Found(string Name, string? Unit, Target Target, bool Component, bool Heads);

    /// <summary>The measures of one numbered line; empty where it holds none.</summary>
    public static IReadOnlyList<Found> Of(string text)
    {
        text = Print.Line(text).TrimEnd('.', ';', ',', ' ');
        if (text.Length is 0 or > 1200)
        {
            return [];
        }

        text = Compared().Replace(text, "");
        if (Increment().Match(text) is { Success: true } increment)
        {
            return Incremented(increment);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 3 && Clauses(text[(colon + 1)..]) is { Count: >= 2 } components && components.All(clause => One(clause) is not null))
        {
            var parts = components.Select(clause => One(clause)!).ToList();
            var unit = parts.Select(part => part.Unit).Distinct().Count() == 1 ? parts[0].Unit : null;
            return [new Found(text[..colon].Trim(), unit, Target.None, false, true), .. parts.Select(part => part with { Component = true })];
        }

        var found = new List<Found>();
        foreach (var clause in Clauses(text))
        {
            if (One(clause) is not { } one)
            {
                return found.Count > 0 ? found : [];
            }

            found.Add(one);
        }

        return found;
    }

    private static List<Found> Incremented(Match match)
    {
        var unit = match.Groups["unit"].Value.Trim();
        var added = VietnameseNumber.Of(match.Groups["added"].Value);
        var total = VietnameseNumber.Of(match.Groups["total"].Value);
        if (added is null || total is null)
        {
            return [];
        }

        var totalUnit = Units.Leading(match.Groups["behind"].Value) ?? (unit.Length > 0 ? unit : null);
        return
        [
            new Found(WithoutLink(match.Groups["name"].Value), unit.Length > 0 ? unit : totalUnit, new Target { Kind = "increaseBy", Value = added, Raw = match.Groups["added"].Value }, false, false),
            new Found(match.Groups["whole"].Value.Trim(), totalUnit, new Target { Kind = "exact", Value = total, Raw = match.Groups["total"].Value }, false, false),
        ];
    }

    /// <summary>Divides at semicolons, and at commas behind a figure where a new name begins.</summary>
    private static List<string> Clauses(string text)
    {
        var clauses = new List<string>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            foreach (Match comma in FigureThenName().Matches(part))
            {
                clauses.Add(part[start..comma.Index].Trim());
                start = comma.Index + comma.Length;
            }

            clauses.Add(part[start..].Trim());
        }

        return [.. clauses.Where(clause => clause.Length > 0)];
    }

    /// <summary>The measure of one clause; null where it holds no figure of one.</summary>
    public static Found? One(string clause)
    {
        clause = clause.Trim(' ', '.', ',', ';');
        if (clause.StartsWith("và ", StringComparison.Ordinal))
        {
            clause = clause[3..];
        }

        // The figure is the last one whose rest is a unit or nothing; else the first that stands in the middle of a name.
        var figures = Figure().Matches(clause).Where(figure => !IsName(clause, figure)).ToList();
        return Enumerable.Reverse(figures).Select(figure => AtEnd(clause, figure)).FirstOrDefault(found => found is not null)
            ?? figures.Take(1).Select(figure => InMiddle(clause, figure)).FirstOrDefault();
    }

    /// <summary>A number that belongs to a day, an article, a year or a document.</summary>
    private static bool IsName(string clause, Match figure)
    {
        var before = clause[..figure.Index].TrimEnd();
        var behind = clause[(figure.Index + figure.Length)..];
        return before.EndsWith('/') || (behind.StartsWith('/') && behind.Length > 1 && (char.IsDigit(behind[1]) || char.IsUpper(behind[1])))
            || NoFigures.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || before[^(word.Length + 1)] == ' ')
                && (word != "số" || Units.Leading(behind) is null));
    }

    private static Found? AtEnd(string clause, Match figure)
    {
        var behind = clause[(figure.Index + figure.Length)..].Trim();
        var unit = Units.Leading(behind);
        var rest = unit is null ? behind : behind[Math.Min(behind.Length, unit.Length)..].Trim();
        if (rest.Length > 0 && !Afterwards().IsMatch(rest))
        {
            return null;
        }

        var before = clause[..figure.Index];
        var name = Verb().Replace(WithoutLink(before), "");
        if (name.Length < 3 || !name.Any(char.IsLetter))
        {
            return null;
        }

        var at = clause.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var print = clause[at..];
        // "Giảm tỷ lệ … từ 2 đến 2,5": the verb before the name says what the figure is.
        var reduces = Reduction().IsMatch(before) && !print.Contains("xuống", StringComparison.Ordinal) && !print.Contains("còn", StringComparison.Ordinal);
        if (Targets.Of(print.Length > 300 ? clause[figure.Index..] : print, reduces ? $"giảm {name}" : name) is not { } read)
        {
            return null;
        }

        var raw = Qualified().Match(clause[Math.Min(at, figure.Index)..(figure.Index + figure.Length)].Trim()).Value.Trim();
        return new Found(name, unit ?? (rest.Length == 0 ? null : read.Unit), read.Target with { Raw = raw.Length > 0 ? raw : figure.Value }, false, false);
    }

    /// <summary>"Đón 3.650 nghìn lượt khách du lịch", "Có thêm 05 xã đạt chuẩn": the name goes on behind the figure and its unit.</summary>
    private static Found? InMiddle(string clause, Match figure)
    {
        var behind = clause[(figure.Index + figure.Length)..].Trim();
        if (Units.Leading(behind) is not { } unit || unit is "%" || VietnameseNumber.Of(FirstNumber().Match(figure.Value).Value) is null)
        {
            return null;
        }

        unit = unit.EndsWith(" khách", StringComparison.OrdinalIgnoreCase) ? unit[..^6] : unit;
        var rest = behind[unit.Length..].Trim();
        var before = clause[..figure.Index].Trim();
        var verb = Verb().Replace(WithoutLink(before), "").Trim();
        var verbOnly = verb.Length == 0 || Verb().IsMatch($"{verb} xx") || Added().IsMatch(before);
        if (rest.Length is < 4 or > 160 || before.Length is 0 or > 60 || !char.IsLetter(rest[0]))
        {
            return null;
        }

        var target = Targets.Of(clause[..(figure.Index + figure.Length)], before)?.Target ?? Target.None;
        var name = verbOnly ? $"{unit} {rest}" : $"{verb} {rest}";
        return target.Kind == "none" ? null : new Found(name, unit, target with { Raw = figure.Value }, false, false);
    }

    private static string WithoutLink(string text)
    {
        text = text.TrimEnd(' ', ',', ':', '-', '≥', '≤', '>', '<', '=', '+');
        for (var again = true; again;)
        {
            again = false;
            foreach (var link in Links)
            {
                if (text.EndsWith(link, StringComparison.OrdinalIgnoreCase) && text.Length > link.Length && text[text.Length - link.Length - 1] == ' ')
                {
                    text = text[..^link.Length].TrimEnd(' ', ',', ':');
                    again = true;
                    break;
                }
            }
        }

        return text.Trim();
    }

    private const string Number = @"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?|\d+\.\d{1,2}(?!\d)";

    [GeneratedRegex(@"(?<![\d.,/])(?:" + Number + @")(?:\s*%?\s*(?:[-–÷]|đến)\s*(?:" + Number + "))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:(?:≥|≤|>|<|trên|dưới|từ|tối thiểu|ít nhất|không quá|không dưới|hơn)\s*)?(?:" + Number + @")(?:\s*%?\s*(?:-|–|÷|đến)\s*(?:" + Number + "))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Qualified();

    /// <summary>Words before a name that say what to do with the measure.</summary>
    [GeneratedRegex(@"^(?:(?:trong đó:?|duy trì|phấn đấu(?: đạt| đến)?|đạt|nâng cao|nâng|đưa|bảo đảm|đảm bảo|giảm|tăng|giữ|giữ vững|hoàn thành)\s+)+(?=\S{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:phấn đấu\s+)?(?:kéo\s+)?giảm\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reduction();

    [GeneratedRegex(@"\b(?:thêm|tăng thêm|có thêm|có)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Added();

    [GeneratedRegex("^(?:" + Number + ")", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstNumber();

    /// <summary>", tăng 12% so với dự toán": a comparison behind the figure is no target of its own.</summary>
    [GeneratedRegex(@"(?<=\d\s?%?[^,;\d]{0,30})\s*[,(]\s*(?:tăng|giảm|bằng|vượt|gấp|cao hơn|thấp hơn|chiếm|tương đương)\s[^;]*?(?:so với|cùng kỳ|dự toán|năm trước|kế hoạch|lần)[^;,]*\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Compared();

    [GeneratedRegex(@"^(?:trở lên|trở xuống|so với|\(|trong năm|vào cuối năm|vào năm|cuối năm|đến cuối năm|năm 20|/(?![\dA-Z])|trên địa bàn|mỗi năm|kế hoạch|dự toán)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Afterwards();

    [GeneratedRegex(@"(?<=\d\s?%?[^,;\d]{0,25}),\s+(?:trong đó:?\s+(?=\S)|(?:và\s+)?(?=(?:tỷ lệ|tỷ trọng|số|tổng|doanh thu|thu nhập|Tỷ lệ|Tỷ trọng|Số|Tổng|Doanh thu)\s))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigureThenName();

    [GeneratedRegex(@"^(?<name>.{3,200}?)\s+(?<added>\d{1,4})\s*(?<unit>\p{L}{0,12}(?:\s\p{L}{1,8})?)?\s*,\s*(?:nâng|đưa)\s+(?<whole>.{3,200}?)\s+(?:lên|đạt)\s+(?<total>" + Number + @")\s*(?<behind>.{0,30})$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Increment();
}
