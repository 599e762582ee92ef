using System.Text.RegularExpressions;
using SonLa.Documents.Fields;
using SonLa.Documents.Links;

namespace SonLa.Documents.Sections;

/// <summary>Indicators that a document lists in numbered lines of prose instead of a table.</summary>
internal sealed partial class IndicatorLines
{
    private readonly HashSet<OutlineNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<IndicatorRow> _rows = [];

    /// <summary>The points that hold indicators.</summary>
    public IReadOnlySet<OutlineNode> Nodes => _nodes;

    public IReadOnlyList<IndicatorRow> Read(OutlineNode root)
    {
        Walk(root, _rows, listed: false, null, null);
        return _rows;
    }

    private void Walk(OutlineNode node, List<IndicatorRow> rows, bool listed, string? group, string? groupName)
    {
        foreach (var child in node.Children)
        {
            if (child.Level == OutlineLevel.Text)
            {
                listed = Announces(child.Text) || (listed && Remark().IsMatch(child.Text));
                continue;
            }

            if (child.Level == OutlineLevel.Article)
            {
                listed = false;
            }

            var measures = listed && child.Level >= OutlineLevel.Number && !(Addressed.Of(child.Text) is { Sure: true } or { OnlyNames: true }) ? ProseTargets.Of(child.Text) : [];
            if (measures.Count > 0)
            {
                _nodes.Add(child);
                rows.AddRange(Rows(child, measures, rows, group, groupName));
                Walk(child, rows, listed: true, group, groupName);
                continue;
            }

            var announced = Announces(child.Text) && (child.Children.Count > 0 || child.Level <= OutlineLevel.Part);
            var grouped = listed && child.Level <= OutlineLevel.Letter && child.Children.Count > 0 && child.Text.Length < 200;
            Walk(child, rows, announced || (listed && child.Level > OutlineLevel.Article) || (child.Level == OutlineLevel.Article && Announces(child.Text)), grouped ? child.Label : group, grouped ? child.Text.TrimEnd(':', '.', ' ') : groupName);
        }
    }

    private static IEnumerable<IndicatorRow> Rows(OutlineNode node, IReadOnlyList<ProseTargets.Found> measures, List<IndicatorRow> before, string? group, string? groupName)
    {
        var numbered = node.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Parenthesised;
        var ordinal = numbered ? node.Label : node.Parent?.Level is OutlineLevel.Number && ProseTargets.Of(node.Parent.Text).Count > 0 ? node.Parent.Label : null;
        var several = measures.Count > 1;
        var part = !numbered && ordinal is not null ? before.Count(row => row.Ordinal == ordinal && row.Part is not null) : 0;
        var place = node.Paragraph!.Place;
        var quote = Print.Cut(node.Paragraph.Text, 400);
        foreach (var measure in measures)
        {
            var sure = several ? 0.9m : 0.95m;
            var evidence = new Dictionary<string, Evidence> { ["name"] = new(quote, place, sure) };
            if (ordinal is not null)
            {
                evidence["ordinal"] = new Evidence(quote, place, 0.98m);
            }

            if (measure.Unit is not null)
            {
                evidence["unit"] = new Evidence(quote, place, sure);
            }

            if (measure.Target.Kind != "none")
            {
                evidence["target"] = new Evidence(measure.Target.Raw ?? quote, place, sure);
            }

            yield return new IndicatorRow
            {
                Ordinal = ordinal,
                Part = measure.Heads || (!several && numbered) || ordinal is null ? null : ((char)('a' + Math.Min(part++, 25))).ToString(),
                Group = group,
                GroupName = groupName,
                Name = measure.Name,
                Unit = measure.Unit,
                Target = measure.Target,
                Leads = [],
                Coordinators = [],
                Evaluators = [],
                Monitors = [],
                Parent = measure.Component ? ordinal : null,
                Code = Catalogue.CodeOf(measure.Name),
                Evidence = evidence,
            };
        }
    }

    /// <summary>A heading, or a sentence before a list, that speaks of chỉ tiêu or mục tiêu.</summary>
    private static bool Announces(string text) =>
        text.Length < 500 && Speaks().IsMatch(text) && (Print.IsUpper(text) || text.TrimEnd().EndsWith(':') || (text.Length < 160 && StartsSo().IsMatch(text) && text[^1] is not ('.' or ';')));

    [GeneratedRegex(@"chỉ tiêu|mục tiêu", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speaks();

    [GeneratedRegex(@"^(?:các |một số |tóm tắt |hệ thống |danh mục |những |về )*(?:chỉ tiêu|mục tiêu)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex StartsSo();

    [GeneratedRegex(@"^\(|^Đơn vị", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Remark();
}
