using System.Text.RegularExpressions;

namespace SonLa.Documents.Sections;

/// <summary>What is due: the clause that holds the time, without the agencies before it and without the time.</summary>
internal static partial class DutyClause
{
    private const int Longest = 400;

    /// <param name="at">Where in the sentence the time stands.</param>
    /// <param name="time">The words of the time.</param>
    public static string Of(string sentence, int at, string time)
    {
        var start = 0;
        var previous = 0;
        var depth = 0;
        for (var i = 0; i < Math.Min(at, sentence.Length); i++)
        {
            depth += sentence[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (sentence[i] == ';' && depth <= 0)
            {
                (previous, start) = (start, i + 1);
            }
        }

        var end = sentence.IndexOf(';', Math.Min(at, sentence.Length));
        var clause = sentence[start..(end < 0 ? sentence.Length : end)].Trim();
        if (start > 0 && OnlyTime().IsMatch(clause))
        {
            // "…; hoàn thành trước ngày 30/6": what is to be completed stands in the clause before.
            clause = sentence[previous..(end < 0 ? sentence.Length : end)].Trim();
        }

        if (Addressed.Of(clause) is { HasDuty: true } address && clause.EndsWith(address.Rest, StringComparison.Ordinal))
        {
            clause = address.Rest;
        }

        if (clause.Length > time.Length + 15 && time.Length > 0)
        {
            clause = Print.Line(clause.Replace(time, "", StringComparison.Ordinal));
        }

        clause = clause.Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',', ';', '.', '/', '-', ':');
        return Print.Cut(clause.Length > 0 ? char.ToUpperInvariant(clause[0]) + clause[1..] : sentence, Longest);
    }

    [GeneratedRegex(@"^(?:và\s+)?(?:phải\s+)?(?:hoàn thành|hoàn tất|xong|thời (?:gian|hạn)|trước|chậm nhất|hạn|báo cáo kết quả)[^,]{0,60}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OnlyTime();
}
