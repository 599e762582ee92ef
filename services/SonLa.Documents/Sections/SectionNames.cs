namespace SonLa.Documents.Sections;

/// <summary>What a section is called: its label with those above it that tell it apart, and the heading it stands under.</summary>
internal static class SectionNames
{
    public const string Annex = "Phụ lục";

    /// <param name="dash">How many unnumbered points stood before it, itself included.</param>
    public static string Label(OutlineNode node, int dash)
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
                return parent.Label == Annex ? own : $"{parent.Label}/{own}";
            }

            if (node.Level is not (OutlineLevel.Dotted or OutlineLevel.Named) && parent.Level is OutlineLevel.Number or OutlineLevel.Dotted or OutlineLevel.Letter or OutlineLevel.Named)
            {
                own = $"{parent.Label}/{own}";
            }
        }

        return own;
    }

    public static string? Heading(OutlineNode node)
    {
        for (var parent = node.Parent; parent is { Level: > OutlineLevel.Root }; parent = parent.Parent)
        {
            if (parent.Level == OutlineLevel.Article)
            {
                return parent.Label == Annex ? null : $"{parent.Label}. {parent.Text}".TrimEnd(':', ' ', '.');
            }

            if (parent.Level is OutlineLevel.Part or OutlineLevel.Capital || (parent.Level == OutlineLevel.Number && Addressed.Of(parent.Text) is null && Introductions.OfClause(parent.Text) is null))
            {
                return $"{parent.Label}. {parent.Text}".TrimEnd(':', ' ', '.');
            }
        }

        return null;
    }
}
