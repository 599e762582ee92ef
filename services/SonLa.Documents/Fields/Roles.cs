using System.Text.RegularExpressions;

namespace SonLa.Documents.Fields;

/// <summary>Who does what by one cell: the column's own role, and second roles that its words or parentheses give.</summary>
internal sealed partial record Roles
{
    public List<string> Leads { get; } = [];

    public List<string> Coordinators { get; } = [];

    public List<string> Evaluators { get; } = [];

    public List<string> Monitors { get; } = [];

    public List<string> Of(string role) => role switch
    {
        "coordinators" => Coordinators,
        "evaluators" => Evaluators,
        "monitors" => Monitors,
        _ => Leads,
    };

    /// <summary>Adds what a cell of a column says.</summary>
    public void Add(string cell, string column)
    {
        var text = Print.Line(ListItem().Replace(cell, "; "));
        if (text.Length == 0 || Nothing().IsMatch(text))
        {
            return;
        }

        foreach (Match aside in Aside().Matches(text))
        {
            var words = aside.Groups[1].Value;
            var role = RoleOf(words);
            var names = Names(RoleWords().Replace(words, ""));
            if (role is null)
            {
                continue;
            }

            if (names.Count > 0)
            {
                Of(role).AddRange(names);
                text = text.Replace(aside.Value, "", StringComparison.Ordinal);
            }
        }

        // "Sở A (chủ trì); Sở B (phối hợp)", "Chủ trì: Sở A. Phối hợp: Sở B", "Sở A chủ trì, phối hợp với Sở B".
        var role_ = column;
        var rest = text;
        while (rest.Length > 0)
        {
            var turn = Turn().Match(rest);
            if (!turn.Success)
            {
                Of(role_).AddRange(Names(rest));
                break;
            }

            var before = rest[..turn.Index];
            var after = rest[(turn.Index + turn.Length)..].TrimStart(' ', ':', ',', ')', ';', '.');
            var named = RoleOf(turn.Value) ?? role_;
            var names = Names(before.TrimEnd('(', ' '));
            if (names.Count > 0)
            {
                // The words stand behind the names they speak of, unless a colon or "với" turns to the names that follow.
                var forward = turn.Value.TrimEnd().EndsWith(':') || turn.Value.Contains("với", StringComparison.OrdinalIgnoreCase) || turn.Value.Contains("cùng", StringComparison.OrdinalIgnoreCase);
                Of(forward ? role_ : named).AddRange(names);
            }

            role_ = named is "leads" && column is not "leads" ? column : named;
            rest = after;
        }

        Distinct();
    }

    private void Distinct()
    {
        foreach (var list in (List<string>[])[Leads, Coordinators, Evaluators, Monitors])
        {
            var once = list.Distinct().ToList();
            list.Clear();
            list.AddRange(once);
        }
    }

    private static List<string> Names(string text) =>
        [.. AgencyLists.Split(text).Select(name => name.Trim(' ', ',', ';', '.', '-', '(')).Where(name => name.Length > 1 && name.Any(char.IsLetter) && Print.Key(name) is not ("và" or "với" or "cùng"))];

    private static string? RoleOf(string words)
    {
        var key = Print.Key(words);
        return key.Contains("tổng hợp", StringComparison.Ordinal) || (key.Contains("đánh giá", StringComparison.Ordinal) && !key.Contains("theo dõi", StringComparison.Ordinal)) ? "evaluators"
            : key.Contains("theo dõi", StringComparison.Ordinal) || key.Contains("giám sát", StringComparison.Ordinal) ? "monitors"
            : key.Contains("phối hợp", StringComparison.Ordinal) ? "coordinators"
            : key.Contains("chủ trì", StringComparison.Ordinal) || key.Contains("đầu mối", StringComparison.Ordinal) ? "leads"
            : null;
    }

    [GeneratedRegex(@"\(([^()]{3,300})\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\b(?:là )?(?:cơ quan |đơn vị )?(?:chủ trì|làm đầu mối|đầu mối|phối hợp|tổng hợp|theo dõi|đánh giá|giám sát)\b(?:[,]?\s*(?:và\s+)?(?:tổng hợp|theo dõi|đánh giá|giám sát|thực hiện|báo cáo|kết quả|với|cùng|chung))*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RoleWords();

    [GeneratedRegex(@"[,;.(]?\s*\b(?:là )?(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì,\s*phối hợp|chủ trì và phối hợp|chủ trì phối hợp|chủ trì thực hiện|chủ trì|phối hợp thực hiện|phối hợp)\b(?:\s+(?:chặt chẽ\s+)?(?:với|cùng với|cùng))?\s*[:)]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"^[-–—/.…\s]*$|^nt$|^không$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"[;.]?\s*\n\s*[-+•*]\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListItem();
}
