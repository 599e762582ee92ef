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

/// <summary>A row that says who answers, with what other rows say about its figure.</summary>
/// <param name="Responsibility">Who answers for it.</param>
/// <param name="Target">The row that gives the figure; null while no document does.</param>
/// <param name="SubValues">Printed components and companion figures.</param>
internal sealed record JoinedRow(FoundRow Responsibility, FoundRow? Target, IReadOnlyList<FoundRow> SubValues);

/// <summary>A doubt with the indicators it touches and the words of each document.</summary>
internal sealed record JoinedDoubt(string Code, string Vietnamese, string English, IReadOnlyList<(UploadedDocument Document, Evidence Evidence)> Quotes, IReadOnlyList<string> Ordinals);
