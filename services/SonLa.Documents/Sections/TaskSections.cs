using System.Text.RegularExpressions;

namespace SonLa.Documents.Sections;

/// <summary>Finds the duties in an outline: headings that name agencies, clauses that address them, bullets and sentences that carry a duty of their own.</summary>
/// <param name="taken">Points that were read as something else, such as indicators.</param>
internal sealed partial class TaskSections(IReadOnlySet<OutlineNode> taken)
{
    private const int LongestClosing = 250;

    private int _unmarked;

    /// <summary>Each duty with the paragraphs it was found in, for what is read out of its sentences.</summary>
    public List<FoundDuty> Found { get; } = [];

    public void Read(OutlineNode root) => Walk(root, null);

    private void Walk(OutlineNode node, Addressed? inherited)
    {
        var dash = 0;
        foreach (var child in node.Children)
        {
            if (child.Level is OutlineLevel.Article && child.Label == SectionNames.Annex)
            {
                inherited = null;
            }

            if (child.Level == OutlineLevel.Text)
            {
                // A paragraph may address those whom the list behind it binds.
                if (Introductions.BeforeList(child.Text) is { } introduced)
                {
                    inherited = introduced;
                }
                else
                {
                    Unmarked(child, node);
                }

                continue;
            }

            dash += child.Level >= OutlineLevel.Dash ? 1 : 0;
            Take(child, child.Level == OutlineLevel.Article ? null : inherited, dash);
        }
    }

    private void Take(OutlineNode node, Addressed? inherited, int dash)
    {
        var own = Addressed.Of(node.Text);
        if (taken.Contains(node) || Execution.Is(node.Text, own) || (own is null && Introductions.IsSilent(node.Text)))
        {
            return;
        }

        var label = SectionNames.Label(node, dash);
        if (node.Level > OutlineLevel.Part && LabelledDuty.Of(node) is { } labelled)
        {
            Found.Add(FoundDuty.Of(node, labelled, label));
            return;
        }

        if (own is not null && (own.OnlyNames || node.Level > OutlineLevel.Article || own.HasDuty))
        {
            Own(node, own, label);
            return;
        }

        if (own is null && Introductions.OfClause(node.Text) is { } introduced && node.Children.Any(child => child.Level != OutlineLevel.Text) && node.Level > OutlineLevel.Article)
        {
            Divide(node, introduced, label);
            return;
        }

        if (inherited is not null && node.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Named or OutlineLevel.Letter or OutlineLevel.Dash or OutlineLevel.Parenthesised)
        {
            Add(node, inherited, label, Whole(node, null), node.Text);
            OtherAgencies(node, label);
            return;
        }

        LaterOrders(node, label);
        Walk(node, node.Level == OutlineLevel.Article ? Introductions.BeforeList(node.Text) : inherited);
    }

    /// <summary>A point that begins with the agencies it binds.</summary>
    private void Own(OutlineNode node, Addressed own, string label)
    {
        var marked = node.Children.Where(child => child.Level != OutlineLevel.Text).ToList();
        var colon = node.Text.TrimEnd().EndsWith(':');
        if (own.OnlyNames && node.Level == OutlineLevel.Article && node.Children.Count == 0)
        {
            return;
        }

        if (colon && marked.Count > 0 && marked.Count(child => Addressed.Of(child.Text) is { } theirs && (theirs.OnlyNames || theirs.HasDuty)) * 2 > marked.Count)
        {
            Walk(node, own);
            return;
        }

        if ((own.OnlyNames || IsBound().IsMatch(own.Rest)) && colon && label.StartsWith("Điều", StringComparison.Ordinal) && marked.Count > 0 && marked.Count == node.Children.Count)
        {
            Divide(node, own, label);
            return;
        }

        if (!own.OnlyNames && colon && node.Children.Count > 0 && Introductions.OfClause(node.Text) is { } introduction)
        {
            Divide(node, introduction, label);
            return;
        }

        if (node.Level == OutlineLevel.Article && ReferredToAnnex().IsMatch(node.Text))
        {
            return;
        }

        if (!own.OnlyNames && IsHeading(node))
        {
            own = own with { Rest = "" };
        }

        Add(node, own, label, own.OnlyNames ? BodyOf(node) : Whole(node, own), own.OnlyNames || (own.Rest.Length < node.Text.Length - 3 && StandsAlone(node, own)) ? own.Rest : node.Text);
    }

    /// <summary>A clause that names those bound and leaves the duties to the marks below it.</summary>
    private void Divide(OutlineNode node, Addressed introduction, string label)
    {
        if (Introductions.BindsByItself(node.Text) && Addressed.Of(node.Text) is { } own)
        {
            Add(node, own, label, [(node.Text, node.Paragraph!.Place)], node.Text);
        }

        var dash = 0;
        foreach (var child in node.Children.Where(child => child.Level != OutlineLevel.Text))
        {
            dash += child.Level >= OutlineLevel.Dash ? 1 : 0;
            Take(child, introduction, dash);
        }
    }

    /// <summary>A paragraph without a mark that orders: any agency below a heading; elsewhere only behind "Giao", "Yêu cầu", "Đề nghị".</summary>
    private void Unmarked(OutlineNode node, OutlineNode parent)
    {
        if (node.Text.Length < LongestClosing && Outline.Closes(node.Text) && !node.Text.Contains("trước ngày", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var sentence in Sentences.Of(node.Text).SelectMany(Orders))
        {
            if (sentence.EndsWith(':') || Addressed.Of(sentence) is not { OnlyNames: false } own || Execution.Is(sentence, own) || !(own.Ordered || (parent.Level > OutlineLevel.Article && own.HasDuty && own.Sure)))
            {
                continue;
            }

            var label = parent.Level > OutlineLevel.Root ? SectionNames.Label(parent, 1) : $"-{++_unmarked}";
            Add(node, own, label, [(sentence, node.Paragraph!.Place)], sentence, SectionNames.Heading(node));
        }
    }

    /// <summary>"… có ý kiến như sau: Giao Sở A …" orders behind its colon.</summary>
    private static IEnumerable<string> Orders(string sentence)
    {
        var colon = sentence.IndexOf(": Giao ", StringComparison.Ordinal);
        return colon < 0 ? [sentence] : [sentence[(colon + 2)..]];
    }

    /// <summary>A point that first tells or agrees, and orders in a later sentence: "Nhất trí với … Giao Sở A …".</summary>
    private void LaterOrders(OutlineNode node, string label)
    {
        var sentences = Sentences.Of(node.Text);
        for (var i = 1; i < sentences.Count; i++)
        {
            if (Addressed.Of(sentences[i]) is { Ordered: true } order && !Execution.Is(sentences[i], order))
            {
                Add(node, order, label, order.OnlyNames ? BodyOf(node) : [(sentences[i], node.Paragraph!.Place)], sentences[i]);
            }
        }
    }

    /// <summary>A later sentence of a bullet that gives another agency a duty.</summary>
    private void OtherAgencies(OutlineNode node, string label)
    {
        var sentences = Sentences.Of(node.Text);
        for (var i = 1; i < sentences.Count; i++)
        {
            if (Addressed.Of(sentences[i]) is { OnlyNames: false, HasDuty: true } other && !Execution.Is(sentences[i], other))
            {
                Add(node, other, $"{label} (câu {i + 1})", [(sentences[i], node.Paragraph!.Place)], sentences[i]);
            }
        }
    }

    private void Add(OutlineNode node, Addressed address, string label, List<(string Text, Place Place)> paragraphs, string duty, string? heading = null)
    {
        if (FoundDuty.Of(node, address, label, paragraphs, duty, heading) is { } found)
        {
            Found.Add(found);
        }
    }

    /// <summary>A heading that goes on with a few words of the duty, as "… chỉ đạo các tổ chức tín dụng": no stop at its end, the duty below.</summary>
    private static bool IsHeading(OutlineNode node) =>
        node.Text.Length < 300 && node.Text[^1] is not ('.' or ';' or ':' or '!' or '…' or '/') && node.Children.Any(child => child.Level == OutlineLevel.Text);

    /// <summary>"A, B, C: Tăng cường …": the names are a heading, the duty begins behind the colon.</summary>
    private static bool StandsAlone(OutlineNode node, Addressed own) =>
        own.Rest.Length > 0 && char.IsUpper(own.Rest[0]) && node.Text.IndexOf(own.Rest, StringComparison.Ordinal) is var at and > 1 && node.Text[..at].TrimEnd().EndsWith(':');

    private static List<(string Text, Place Place)> Whole(OutlineNode node, Addressed? own) =>
        [(own is not null && StandsAlone(node, own) ? own.Rest : node.Text, node.Paragraph!.Place), .. BodyOf(node)];

    private static List<(string Text, Place Place)> BodyOf(OutlineNode node) => [.. node.Below().Select(child => (child.Text, child.Paragraph!.Place))];

    /// <summary>"… được giao chỉ tiêu có trách nhiệm:" leaves the duties to the list below.</summary>
    [GeneratedRegex(@"^(?:được [^.;:]{0,80} )?(?:có trách nhiệm|có nhiệm vụ)(?: sau(?: đây)?)?\s*:$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsBound();

    [GeneratedRegex(@"chi tiết (?:tại|theo|ở|có)|(?:có|theo|tại) (?:các )?(?:phụ lục|biểu)|phụ lục[^.]{0,20} kèm theo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferredToAnnex();
}
