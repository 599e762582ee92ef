using System.Globalization;
using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Sections;
using SonLa.Documents.Words;

namespace SonLa.Documents.Links;

/// <summary>Figures of indicators in the prose of duties: "phấn đấu tỷ lệ che phủ rừng đạt 47,3% vào cuối năm 2022", "giải ngân 100% kế hoạch vốn".</summary>
internal static partial class TaskTargets
{
    private static readonly Phrases Openers = new(Vocabulary.Lines("openers").Where(line => line is not ("Số" or "Mức" or "Giá trị" or "Khu dân cư" or "Tổng số")));

    private static readonly (Regex Pattern, Catalogue.Measure Measure)[] Divided =
        [.. Catalogue.DividedNames.Select(divided => (Pattern(divided.Name), divided.Measure))];

    public static IReadOnlyList<TaskTarget> In(FoundDuty duty)
    {
        var targets = new List<TaskTarget>();
        foreach (var (text, place) in duty.Paragraphs)
        {
            foreach (var sentence in Sentences.Of(Print.Cut(text, 20_000)).Where(sentence => sentence.Any(char.IsDigit) && !Tells().IsMatch(sentence) && CapitalRounds.Of(sentence, null, place) is null))
            {
                var evidence = new Evidence(Print.Cut(sentence, 400), place, 0.85m);
                targets.AddRange(sentence.Split(';').SelectMany(clause => OfClause(clause.Trim(), evidence)));
            }
        }

        return [.. targets.DistinctBy(target => (target.Code ?? target.Name, target.Target.Value, target.Target.Low))];
    }

    private static IEnumerable<TaskTarget> OfClause(string clause, Evidence evidence)
    {
        var by = ByYear().Match(clause) is { Success: true } year ? new DateOnly(int.Parse(year.Groups[1].Value, CultureInfo.InvariantCulture), 12, 31) : (DateOnly?)null;
        foreach (var (pattern, measure) in Divided)
        {
            if (pattern.Match(clause) is { Success: true } match && Targets.Of(match.Groups["figure"].Value, measure.Names[0]) is { } read)
            {
                yield return new TaskTarget(Print.Cut(match.Value, 120), measure.Code, read.Unit ?? measure.Unit, read.Target with { Raw = match.Groups["figure"].Value.Trim(' ', '%') }, by, evidence);
                yield break;
            }
        }

        for (var at = 0; at < clause.Length; at++)
        {
            if ((at == 0 || clause[at - 1] == ' ') && Openers.At(clause, at) > 0 && OneAt(clause[at..]) is { } found)
            {
                yield return new TaskTarget(found.Name, Catalogue.CodeOf(found.Name), found.Unit, found.Target, by, evidence);
                var next = clause.IndexOf(found.Target.Raw ?? "", at, StringComparison.Ordinal);
                at = Math.Max(at, next);
            }
        }
    }

    /// <summary>The measure that begins here, up to the next comma behind its figure.</summary>
    private static ProseTargets.Found? OneAt(string text)
    {
        var figure = FirstFigure().Match(text);
        if (!figure.Success || figure.Index > 160)
        {
            return null;
        }

        var end = text.AsSpan(figure.Index + figure.Length).IndexOfAny(',', ';', '.');
        var one = ProseTargets.One(end < 0 ? text : text[..(figure.Index + figure.Length + end)]);
        return one is { Target.Kind: not "none" } && (one.Unit is not null || Catalogue.CodeOf(one.Name) is not null) && one.Name.Length < 160 ? one : null;
    }

    private static Regex Pattern(string name)
    {
        var parts = name.Split('#', 2, StringSplitOptions.TrimEntries);
        return new Regex($@"{Regex.Escape(parts[0])}\s+(?<figure>(?:đạt\s+|hết\s+|trên\s+|tối thiểu\s+|ít nhất\s+|từ\s+|khoảng\s+)*(?:{VietnameseNumber.Pattern})\s*%?(?:\s+trở lên)?)\s+(?:tổng\s+)?{Regex.Escape(parts[1])}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex(@"(?<![\d./])(?:" + VietnameseNumber.Pattern + @")(?!\d|/\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstFigure();

    [GeneratedRegex(@"(?:cuối|hết|đến|trong|vào)\s+năm\s+(20\d\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ByYear();

    /// <summary>Sentences that tell what was reached.</summary>
    [GeneratedRegex(@"\b(?:đã đạt|đã hoàn thành|ước đạt|ước thực hiện|cùng kỳ|năm trước đạt)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tells();
}
