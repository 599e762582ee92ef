using System.Text.RegularExpressions;
using SonLa.Documents.Words;

namespace SonLa.Documents.Sections;

/// <summary>Finds the duties in an outline: headings that name agencies, clauses that address them, bullets that carry a duty of their own.</summary>
internal sealed partial class TaskSections
{
    private const int WordsShown = 8;

    private static readonly string[] Execution = [.. Vocabulary.Lines("execution").Select(Print.Key)];

    private readonly List<TaskSection> _tasks = [];

    /// <summary>Each found duty with the node it was found at, for what is read out of its sentences.</summary>
    public List<(TaskSection Task, OutlineNode Node)> Found { get; } = [];

    public IReadOnlyList<TaskSection> Read(OutlineNode root)
    {
        Walk(root, null);
        return _tasks;
    }

    private void Walk(OutlineNode node, Addressed? inherited)
    {
        var dash = 0;
        foreach (var child in node.Children)
        {
            var address = inherited;
            if (child.Level == OutlineLevel.Article)
            {
                address = null;
            }

            if (child.Level is OutlineLevel.Article && child.Label == "Phụ lục")
            {
                inherited = null;
            }

            if (child.Level == OutlineLevel.Text)
            {
                // A paragraph may address those whom the list behind it binds.
                if (Introduced(child.Text) is { } introduced)
                {
                    inherited = introduced;
                }

                continue;
            }

            if (child.Level >= OutlineLevel.Dash)
            {
                dash++;
            }

            Take(child, address, dash);
        }
    }

    private void Take(OutlineNode node, Addressed? inherited, int dash)
    {
        if (IsExecution(node.Text))
        {
            return;
        }

        var own = Addressed.Of(node.Text);
        var label = Label(node, dash);
        if (own is not null && (own.OnlyNames || node.Level > OutlineLevel.Article || HasDuty(own)))
        {
            var divided = !own.OnlyNames && node.Text.TrimEnd().EndsWith(':') && node.Children.Count > 0;
            if (own.OnlyNames && node.Level == OutlineLevel.Article && node.Children.Count == 0)
            {
                return;
            }

            if (own.OnlyNames && node.Text.TrimEnd().EndsWith(':') && label.StartsWith("Điều", StringComparison.Ordinal) && node.Children.Count > 0 && node.Children.All(child => child.Level != OutlineLevel.Text))
            {
                Divide(node, own, label);
                return;
            }

            if (divided && Introduction(node.Text) is { } introduction)
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

            Add(node, own, label, own.OnlyNames ? BodyOf(node) : Whole(node, own), own.OnlyNames || own.Rest.Length < node.Text.Length - 3 && StandsAlone(node, own) ? own.Rest : node.Text);
            return;
        }

        if (own is null && Introduction(node.Text) is { } introduced && node.Children.Any(child => child.Level != OutlineLevel.Text) && node.Level > OutlineLevel.Article)
        {
            Divide(node, introduced, label);
            return;
        }

        if (inherited is not null && node.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Letter or OutlineLevel.Dash or OutlineLevel.Parenthesised)
        {
            Add(node, inherited, label, Whole(node, null), node.Text);
            OtherAgencies(node, label);
            return;
        }

        Walk(node, node.Level == OutlineLevel.Article ? Introduced(node.Text) : inherited);
    }

    /// <summary>A clause that names those bound and leaves the duties to the marks below it.</summary>
    private void Divide(OutlineNode node, Addressed introduction, string label)
    {
        var sentences = Sentences.Of(node.Text);
        var own = sentences.Count > 1 || Answers().IsMatch(node.Text) ? Addressed.Of(node.Text) : null;
        if (own is not null)
        {
            Add(node, own, label, [node.Text], node.Text);
        }

        var dash = 0;
        foreach (var child in node.Children)
        {
            if (child.Level == OutlineLevel.Text)
            {
                continue;
            }

            dash += child.Level >= OutlineLevel.Dash ? 1 : 0;
            Take(child, introduction, dash);
        }
    }

    private void Add(OutlineNode node, Addressed address, string label, List<string> paragraphs, string duty)
    {
        var text = string.Join('\n', paragraphs);
        if (text.Length == 0)
        {
            return;
        }

        var first = paragraphs.Count > 0 && address.OnlyNames ? paragraphs[0] : duty;
        var own = Addressed.Of(node.Text) is not null;
        var place = node.Paragraph!.Place;
        var evidence = new Dictionary<string, Evidence>
        {
            ["section"] = new(Print.Cut(node.Paragraph.Text, 120), place, 0.97m),
            ["leads"] = new(Print.Cut(own ? node.Paragraph.Text : address.Opening, 300), place, own ? 0.95m : 0.8m),
            ["obligation"] = new(Print.Cut(node.Paragraph.Text, 120), place, 0.95m),
        };
        if (address.Coordinators.Count > 0)
        {
            evidence["coordinators"] = new Evidence(Print.Cut(node.Paragraph.Text, 300), place, 0.93m);
        }

        var task = new TaskSection
        {
            Section = label,
            Heading = Heading(node),
            Leads = address.Leads,
            Coordinators = address.Coordinators,
            Evaluators = [],
            Monitors = [],
            Paragraphs = paragraphs.Count,
            FirstWords = Print.FirstWords(first, WordsShown),
            Obligation = address.Requested ? "requested" : "assigned",
            Text = text,
            Evidence = evidence,
        };
        _tasks.Add(task);
        Found.Add((task, node));
    }

    /// <summary>A later sentence of a bullet that gives another agency a duty.</summary>
    private void OtherAgencies(OutlineNode node, string label)
    {
        var sentences = Sentences.Of(node.Text);
        for (var i = 1; i < sentences.Count; i++)
        {
            if (Addressed.Of(sentences[i]) is { OnlyNames: false } other && HasDuty(other) && !IsExecution(sentences[i]))
            {
                Add(node, other, $"{label} (câu {i + 1})", [sentences[i]], sentences[i]);
            }
        }
    }

    /// <summary>A heading that goes on with a few words of the duty, as "… chỉ đạo các tổ chức tín dụng": no stop at its end, the duty below.</summary>
    private static bool IsHeading(OutlineNode node) =>
        node.Text.Length < 300 && node.Text[^1] is not ('.' or ';' or ':' or '!' or '…' or '/') && node.Children.Any(child => child.Level == OutlineLevel.Text);

    private static bool HasDuty(Addressed address) => address.Rest.Length > 0 && char.IsLower(address.Rest[0]);

    /// <summary>"A, B, C: Tăng cường …": the names are a heading, the duty begins behind the colon.</summary>
    private static bool StandsAlone(OutlineNode node, Addressed own) =>
        own.Rest.Length > 0 && char.IsUpper(own.Rest[0]) && node.Text.IndexOf(own.Rest, StringComparison.Ordinal) is var at and > 1 && node.Text[..at].TrimEnd().EndsWith(':');

    private static List<string> Whole(OutlineNode node, Addressed? own)
    {
        var paragraphs = new List<string> { own is not null && StandsAlone(node, own) ? own.Rest : node.Text };
        paragraphs.AddRange(BodyOf(node));
        return paragraphs;
    }

    private static List<string> BodyOf(OutlineNode node) => [.. node.Below().Select(child => child.Text)];

    private static bool IsExecution(string text)
    {
        var key = Print.Key(Print.Cut(text, 1500));
        return Execution.Any(words => key.Contains(words, StringComparison.Ordinal));
    }

    private static string Label(OutlineNode node, int dash)
    {
        var own = node.Level >= OutlineLevel.Dash ? $"-{dash}" : node.Label;
        if (node.Level == OutlineLevel.Article)
        {
            return own;
        }

        for (var parent = node.Parent; parent is { Level: > OutlineLevel.Root }; parent = parent.Parent)
        {
            if (parent.Level is OutlineLevel.Part or OutlineLevel.Capital)
            {
                break;
            }

            if (parent.Level == OutlineLevel.Article)
            {
                return parent.Label == "Phụ lục" ? own : $"{parent.Label}/{own}";
            }

            if (node.Level != OutlineLevel.Dotted && parent.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Letter)
            {
                own = $"{parent.Label}/{own}";
            }
        }

        return own;
    }

    private static string? Heading(OutlineNode node)
    {
        for (var parent = node.Parent; parent is { Level: > OutlineLevel.Root }; parent = parent.Parent)
        {
            if (parent.Level == OutlineLevel.Article)
            {
                return parent.Label == "Phụ lục" ? null : $"{parent.Label}. {parent.Text}".TrimEnd(':', ' ', '.');
            }

            if (parent.Level is OutlineLevel.Part or OutlineLevel.Capital || (parent.Level == OutlineLevel.Number && Addressed.Of(parent.Text) is null && Introduction(parent.Text) is null))
            {
                return $"{parent.Label}. {parent.Text}".TrimEnd(':', ' ', '.');
            }
        }

        return null;
    }

    /// <summary>A paragraph before a list that says whom the list binds: "… yêu cầu A; B thực hiện các nhiệm vụ sau:".</summary>
    private static Addressed? Introduced(string text)
    {
        if (!text.TrimEnd().EndsWith(':'))
        {
            return null;
        }

        var sentence = Sentences.Of(text)[^1];
        return Ordering().Match(sentence) is { Success: true } order && DutiesBelow().IsMatch(sentence) ? Addressed.Of(sentence[(order.Index + order.Length)..].TrimStart()) : null;
    }

    /// <summary>The last sentence of a clause that ends with a colon and names classes of agencies.</summary>
    private static Addressed? Introduction(string text)
    {
        if (!text.TrimEnd().EndsWith(':'))
        {
            return null;
        }

        var sentence = Aside().Replace(Sentences.Of(text)[^1], "");
        if (Ordering().Match(sentence) is { Success: true } order)
        {
            return Addressed.Of(sentence[(order.Index + order.Length)..].TrimStart());
        }

        var classes = Classes().Match(sentence);
        return classes.Success ? Addressed.Of(sentence[classes.Index..]) : null;
    }

    [GeneratedRegex(@"(?:UBND|Ủy ban nhân dân) tỉnh\s+(?:đề nghị|yêu cầu|giao(?: nhiệm vụ cho)?|chỉ đạo|chỉ thị)\s*:?\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ordering();

    [GeneratedRegex(@"(?:nhiệm vụ|công việc|nội dung|giải pháp|biện pháp|yêu cầu)[^:]{0,80}(?:sau|dưới đây)[^:]{0,20}:\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DutiesBelow();

    [GeneratedRegex(@"(?:Thủ trưởng|Giám đốc|Chủ tịch UBND|[Cc]ác (?:[Ss]ở|cơ quan, đơn vị))(?!,? các Phó)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Classes();

    [GeneratedRegex(@"(?:chịu trách nhiệm|trả lời|giải trình)\s+trước\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Answers();

    [GeneratedRegex(@"chi tiết (?:tại|theo|ở|có)|(?:có|theo|tại) (?:các )?(?:phụ lục|biểu)|phụ lục[^.]{0,20} kèm theo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ReferredToAnnex();

    [GeneratedRegex(@"\s*\([^()]{0,300}\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();
}
