using SonLa.Documents;

namespace SonLa.Assignments.Documents;

/// <summary>A row of one of the documents that are read together.</summary>
/// <param name="Document">The document it stands in.</param>
/// <param name="Row">What was read in it.</param>
internal sealed record FoundRow(UploadedDocument Document, IndicatorRow Row)
{
    public bool HasTarget => Row.Target.Kind != "none";

    /// <summary>The words a field rests on; where the reading kept none for it, those of the row's name.</summary>
    public Evidence? EvidenceOf(string field) => Row.Evidence.GetValueOrDefault(field) ?? Row.Evidence.GetValueOrDefault("name");

    /// <summary>The same as a quote; none where the reading kept none.</summary>
    public IEnumerable<Quote> Quotes(string field) =>
        EvidenceOf(field) is { } evidence ? [FindingList.QuoteOf(Document, evidence)] : [];
}

/// <summary>A row that says who answers, with what all documents say about its figure.</summary>
/// <param name="Responsibility">Who answers for it.</param>
/// <param name="Joined">The same with the figure in the responsible document's unit.</param>
/// <param name="Figure">The row that prints the figure; null while no document does.</param>
/// <param name="SubValues">Printed components and companion figures.</param>
internal sealed record JoinedRow(FoundRow Responsibility, JoinedIndicator Joined, FoundRow? Figure, IReadOnlyList<FoundRow> SubValues)
{
    /// <summary>Ordinal and part, as people say them.</summary>
    public string Label => $"{Responsibility.Row.Ordinal}{Responsibility.Row.Part}";

    /// <summary>No figure of its own, but one for each of several components.</summary>
    public bool IsComposition => Figure is null && SubValues.Count(part => part.Row.Parent is not null && part.HasTarget) > 1;

    /// <summary>The unit of the figure, or of the components that stand for it; null where no document prints one.</summary>
    public string? Unit => Joined.Unit ?? (Figure is null ? SubValues.Select(sub => sub.Row.Unit).FirstOrDefault(unit => unit is not null) : null);
}
