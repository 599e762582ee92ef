namespace SonLa.Documents.Sections;

/// <summary>A duty, its paragraphs, and the time that a label or column gives it.</summary>
internal sealed record FoundDuty(TaskSection Task, IReadOnlyList<(string Text, Place Place)> Paragraphs, (string Text, Place Place)? Due)
{
    private const int WordsShown = 8;

    /// <summary>A duty whose agencies stand behind labels.</summary>
    public static FoundDuty Of(OutlineNode node, LabelledDuty duty, string label)
    {
        var place = node.Paragraph!.Place;
        var text = string.Join('\n', duty.Paragraphs.Select(paragraph => paragraph.Text));
        var evidence = new Evidence(Print.Cut(string.Join(" / ", node.Children.Select(child => child.Text).Prepend(node.Text)), 400), place, 0.93m);
        return new FoundDuty(
            new TaskSection
            {
                Section = label,
                Heading = SectionNames.Heading(node),
                Leads = duty.Roles.Leads,
                Coordinators = duty.Roles.Coordinators,
                Evaluators = duty.Roles.Evaluators,
                Monitors = duty.Roles.Monitors,
                Paragraphs = duty.Paragraphs.Count,
                FirstWords = Print.FirstWords(duty.Paragraphs[0].Text, WordsShown),
                Obligation = "assigned",
                Text = text,
                Product = duty.Product,
                Evidence = new Dictionary<string, Evidence> { ["section"] = evidence, ["leads"] = evidence },
            },
            duty.Paragraphs,
            duty.Due);
    }

    /// <summary>A duty of those whom a text addresses; null where nothing is said.</summary>
    /// <param name="duty">The words with which it begins.</param>
    public static FoundDuty? Of(OutlineNode node, Addressed address, string label, List<(string Text, Place Place)> paragraphs, string duty, string? heading)
    {
        var text = string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
        if (text.Length == 0)
        {
            return null;
        }

        var place = node.Paragraph!.Place;
        var own = Addressed.Of(node.Text) is not null;
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
            Heading = heading ?? SectionNames.Heading(node),
            Leads = address.Leads,
            Coordinators = address.Coordinators,
            Evaluators = [],
            Monitors = [],
            Paragraphs = paragraphs.Count,
            FirstWords = Print.FirstWords(address.OnlyNames ? paragraphs[0].Text : duty, WordsShown),
            Obligation = address.Requested ? "requested" : "assigned",
            Text = text,
            Evidence = evidence,
        };
        return new FoundDuty(task, paragraphs, null);
    }
}
