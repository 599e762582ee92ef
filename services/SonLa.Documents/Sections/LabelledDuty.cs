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
        foreach (var child in node.Children)
        {
            if (child.Level is OutlineLevel.Text or >= OutlineLevel.Parenthesised)
            {
                duty.Take(child.Text, child.Paragraph!.Place);
            }
        }

        return duty.Roles.Leads.Count + duty.Roles.Monitors.Count > 0 && duty._paragraphs.Count > 0 ? duty : null;
    }

    private void Take(string text, Place place)
    {
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

    [GeneratedRegex(@"(?:^|[.;(,]\s*)(?:[-+]\s*)?(?<label>(?:cơ quan|đơn vị|thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả đầu ra|chủ trì|phối hợp|người chủ trì)\b[^:;.()]{0,40}?)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Label();
}
