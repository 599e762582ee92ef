using System.Text.RegularExpressions;

namespace SonLa.Documents.Fields;

/// <summary>Targets as tables print them: 7,5; 7 - 7,5; ≥ 95; trên 12; tăng 6; giảm 3; duy trì 100.</summary>
internal static partial class Targets
{
    private const string Number = @"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?|\d+\.\d{1,2}(?!\d)";

    /// <summary>The target of a cell; null where the cell holds none. The unit is what stands behind the figure, if anything.</summary>
    /// <param name="context">The indicator's name, which may say that the figure is a reduction or an increase.</param>
    public static (Target Target, string? Unit, string Behind)? Of(string cell, string context)
    {
        var text = Digits(Broken().Replace(Print.Line(cell), ""));
        if (text.Length is 0 or > 300)
        {
            return null;
        }

        var range = Range().Match(text);
        var single = Single().Match(text);
        if (!range.Success && !single.Success)
        {
            return null;
        }

        var match = range.Success && (!single.Success || range.Index <= single.Index) ? range : single;
        var low = VietnameseNumber.Of(match.Groups["low"].Value);
        var high = match == range ? VietnameseNumber.Of(match.Groups["high"].Value) : null;
        if (low is null || (match == range && high is null))
        {
            return null;
        }

        var before = Print.Key(text[..match.Index]);
        var rest = text[(match.Index + match.Length)..].Trim();
        var after = Print.Key(rest);
        var name = Print.Key(context);
        var atLeast = AtLeast().IsMatch(before) || AtLeastAfter().IsMatch(after);
        var atMost = AtMost().IsMatch(before) || AtMostAfter().IsMatch(after);
        var reduces = Reduces().IsMatch(before) || (ReducesName().IsMatch(name) && !ReducedTo().IsMatch(before));
        var increases = !reduces && (Increases().IsMatch(before) || before.EndsWith('+') || IncreasesName().IsMatch(name));
        var kind = (match == range, atLeast, atMost, reduces, increases) switch
        {
            (true, _, _, true, _) => "reduceBy",
            (true, _, _, _, true) => "increaseBy",
            (true, _, _, _, _) => "range",
            (_, true, _, true, _) => "reduceByAtLeast",
            (_, true, _, _, true) => "increaseByAtLeast",
            (_, _, _, true, _) => "reduceBy",
            (_, _, _, _, true) => "increaseBy",
            (_, true, _, _, _) => "atLeast",
            (_, _, true, _, _) => "atMost",
            _ => "exact",
        };
        var target = match == range
            ? new Target { Kind = kind, Low = Math.Min(low.Value, high!.Value), High = Math.Max(low.Value, high.Value), Raw = text }
            : new Target { Kind = kind, Value = low, Raw = text, Maintain = Maintains().IsMatch(before) ? true : null };
        return (target, Units.Leading(rest), rest);
    }

    /// <summary>True where a scan's letters stand for digits, so that the figure must be compared with the page.</summary>
    public static bool IsMisread(string cell) => Print.Line(cell) is var line && Digits(line) != line;

    /// <summary>A figure in which a scan printed l or I for 1 and O for 0; anything that is no figure alone stays.</summary>
    private static string Digits(string text) => Misread().IsMatch(text) ? text.Replace('l', '1').Replace('I', '1').Replace('O', '0').Replace('o', '0') : text;

    /// <summary>Between the digits of a thousand that a narrow column broke: "13.30 0".</summary>
    [GeneratedRegex(@"(?<=\d\.\d)\s(?=\d\d(?!\d))|(?<=\d\.\d\d)\s(?=\d(?![\d.,]))|(?<=\d\.\d{3},)\s(?=\d{1,2}(?![\d.,]))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Broken();

    [GeneratedRegex(@"^(?=.*\d)(?=.*[lIOo])[\dlIOo]+(?:[.,][\dlIOo]+)*\s*%?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Misread();

    [GeneratedRegex(@"(?<low>" + Number + @")\s*%?\s*(?:-|–|—|÷|~|đến|tới)\s*(?<high>" + Number + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Range();

    [GeneratedRegex("(?<low>" + Number + ")", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();

    [GeneratedRegex(@"(?:≥|>=|>|\btrên|\btối thiểu|\bít nhất|\bkhông dưới|\btừ|\bkhông thấp hơn|\bhơn|\btối thiểu đạt)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(?:%\s*)?(?:\S+\s){0,3}trở lên", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtLeastAfter();

    [GeneratedRegex(@"(?:≤|<=|<|\bdưới|\btối đa|\bkhông quá|\bkhông vượt quá|\bkhông vượt|\bcòn dưới)\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"^(?:%\s*)?(?:\S+\s){0,3}trở xuống", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtMostAfter();

    [GeneratedRegex(@"\b(?:giảm)\b(?!.*\b(?:xuống|còn)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reduces();

    [GeneratedRegex(@"\b(?:xuống|còn)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReducedTo();

    [GeneratedRegex(@"^(?:mức )?giảm\b|\bgiảm(?: so với[^,;]*| trong năm(?: 20\d\d)?| (?:hằng|hàng|mỗi) năm)?$|\bgiảm bình quân\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReducesName();

    [GeneratedRegex(@"\b(?:tăng thêm|tăng|thêm)\b(?!.*\b(?:lên)\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Increases();

    [GeneratedRegex(@"(?<!giá trị )\btăng thêm\b|\btrồng mới\b(?!.)|\bmới tăng\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IncreasesName();

    [GeneratedRegex(@"\bduy trì\b|\bgiữ vững\b|\bổn định\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Maintains();
}
