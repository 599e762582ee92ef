namespace SonLa.Documents.Links;

/// <summary>The words by which a person recognises a row's figure.</summary>
internal static class RowWords
{
    /// <summary>The figure as quoted; a bare number with its row's name before it, since "25" alone tells nobody what it counts.</summary>
    public static Evidence Of(IndicatorRow row)
    {
        var name = row.Evidence["name"];
        if (row.Evidence.GetValueOrDefault("target") is not { } figure)
        {
            return name;
        }

        return figure.Quote.Any(char.IsLetter) ? figure
            : figure with { Quote = name.Quote.Contains(figure.Quote, StringComparison.Ordinal) ? name.Quote : $"{name.Quote} | {figure.Quote}" };
    }
}
