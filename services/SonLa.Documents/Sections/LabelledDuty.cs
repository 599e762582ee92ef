using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Tables;

namespace SonLa.Documents.Sections;

/// <summary>A duty whose agencies, time and product stand behind labels: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …", in its own text or on lines below it.</summary>
internal sealed partial class LabelledDuty
{
    private static readonly string[] Agents = ["leads", "coordinators", "monitors", "evaluators"];

    private readonly List<(string Text, Place Place)> _paragraphs = [];

    private LabelledDuty()
    {
    }

    public Roles Roles { get; } = new();

    public (string Text, Place Place)? Due { get; private set; }

    public string? Product { get; private set; }

    /// <summary>The duty's own words, without what is labelled.</summary>
    public IReadOnlyList<(string Text, Place Place)> Paragraphs => _paragraphs;

    /// <summary>Null where no label names who leads.</summary>
    public static LabelledDuty? Of(OutlineNode node)
    {
        var duty = new LabelledDuty();
        duty.Take(node.Text, node.Paragraph!.Place);
        if (duty.Roles.Leads.Count == 0 && node.Children.Count(IsWhole) > 1)
        {
            return null;
        }

        foreach (var child in node.Children)
        {
            if (child.Level is OutlineLevel.Text or >= OutlineLevel.Parenthesised)
            {
                duty.Take(child.Text, child.Paragraph!.Place);
            }
        }

        return duty.Roles.Leads.Count + duty.Roles.Monitors.Count > 0 && duty._paragraphs.Count > 0 ? duty : null;
    }

    /// <summary>True for a point below that says both what is to be done and who leads: a duty of its own.</summary>
    private static bool IsWhole(OutlineNode child)
    {
        var duty = new LabelledDuty();
        duty.Take(child.Text, child.Paragraph!.Place);
        return child.Level != OutlineLevel.Text && duty.Roles.Leads.Count > 0 && duty._paragraphs.Count > 0;
    }

    private void Take(string text, Place place)
    {
        if (Behind().Match(text) is { Success: true } behind && Agencies.StartsAt(behind.Groups["who"].Value, 0))
        {
            Roles.Add(behind.Groups["who"].Value, "leads");
            text = text[..behind.Index];
        }

        var labels = Label().Matches(text).Where(match => TableHeader.RoleOf(match.Groups["label"].Value) is not null).ToList();
        var own = labels.Count == 0 ? text : text[..labels[0].Index];
        own = own.Trim(' ', '(', ';', ',', '-');
        if (own.Length > 0)
        {
            _paragraphs.Add((own, place));
        }

        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var value = text[start..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim(' ', ';', '.', ',', '(', ')', '/');
            var role = TableHeader.RoleOf(labels[i].Groups["label"].Value)!;
            if (Agents.Contains(role))
            {
                Roles.Add(value, role);
            }
            else if (role == "due" && value.Length > 0)
            {
                Due = (value, place);
            }
            else if (role == "product" && value.Length > 0)
            {
                Product = value;
            }
        }
    }

    /// <summary>"… (Sở A chủ trì, phối hợp với Sở B)" at the end of a duty.</summary>
    [GeneratedRegex(@"\s*\((?:[Gg]iao (?:cho )?|do )?(?<who>[^()]{2,200}?\s(?:chủ trì|thực hiện|chịu trách nhiệm)(?:,?\s*phối hợp[^()]{0,200})?)\)\s*[.;/]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:^|[.;(,]\s*)(?:[-+]\s*)?(?<label>(?:cơ quan|đơn vị|địa phương|bộ phận|phân công|trách nhiệm|chịu trách nhiệm|thời gian|thời hạn|thời điểm|hạn|tiến độ|hoàn thành|sản phẩm|kết quả đầu ra|chủ trì|phối hợp|tham gia|người (?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm))\b[^:;.()]{0,40}?)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
