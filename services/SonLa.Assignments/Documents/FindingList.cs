using SonLa.Documents;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>The findings of a proposal while it is put together, numbered as they come.</summary>
internal sealed class FindingList
{
    /// <summary>Below this a person must look.</summary>
    public const decimal Sure = 0.8m;

    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> All => _findings;

    public void Add(string kind, string code, string? field, Say sentence, IReadOnlyList<Quote> quotes, decimal? confidence = null, Lesson? teaches = null, IReadOnlyList<string>? also = null, IReadOnlyList<string>? lets = null) => _findings.Add(new()
    {
        Number = _findings.Count + 1,
        Kind = kind,
        Code = code,
        Field = field,
        Also = also ?? [],
        Sentence = sentence,
        Confidence = confidence,
        Quotes = quotes,
        Teaches = teaches,
        Lets = lets ?? [],
    });

    /// <summary>A value that was read: found, or uncertain where the reading is not sure.</summary>
    public void Read(string code, string field, Say sentence, UploadedDocument document, Evidence? evidence, Lesson? teaches = null)
    {
        var sure = evidence is { Confidence: >= Sure };
        Add(sure ? FindingKind.Found : FindingKind.Uncertain, code, field, sentence, evidence is null ? [] : [QuoteOf(document, evidence)], evidence?.Confidence, teaches);
    }

    public void Missing(string code, string field, Say sentence, IReadOnlyList<Quote> quotes) => Add(FindingKind.Missing, code, field, sentence, quotes);

    public static Quote QuoteOf(UploadedDocument document, Evidence evidence) =>
        new(document.Id, document.Reference, evidence.Quote, evidence.Place.Paragraph, evidence.Place.Table, evidence.Place.Row);
}
