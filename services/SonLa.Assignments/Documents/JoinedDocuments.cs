using SonLa.Assignments.Organisations;
using SonLa.Documents;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Uploaded documents read together, with the upload behind each print.</summary>
internal sealed class JoinedDocuments
{
    private readonly Dictionary<Extraction, UploadedDocument> _uploads = new(ReferenceEqualityComparer.Instance);
    private readonly Joined _joined;

    private JoinedDocuments(IReadOnlyList<UploadedDocument> documents)
    {
        Documents = documents;
        foreach (var document in documents)
        {
            _uploads.Add(document.Reading, document);
        }

        _joined = Joined.Of([.. documents.Select(document => document.Reading)]);
        Rows = [.. _joined.Indicators.Where(row => WholeOf(row) is null).Select(Row)];
    }

    public IReadOnlyList<UploadedDocument> Documents { get; }

    /// <summary>The document that decides the indicators.</summary>
    public UploadedDocument Base => _uploads[_joined.Assigning];

    public IReadOnlyList<JoinedRow> Rows { get; }

    /// <summary>Lines of the others that belong to no indicator.</summary>
    public IEnumerable<FoundRow> Unmatched => _joined.Unmatched.Select(Found);

    public IReadOnlyList<Conflict> Conflicts => _joined.Conflicts;

    /// <exception cref="RuleViolationException">None of the documents says who answers for an indicator.</exception>
    public static JoinedDocuments Of(IReadOnlyList<UploadedDocument> documents)
    {
        if (!documents.Any(document => document.Reading.Indicators.Any(row => row.Leads.Count + row.Monitors.Count > 0)))
        {
            throw new RuleViolationException(
                "proposal.nobody-answers",
                new(
                    "Các văn bản đã chọn không giao chỉ tiêu cho ai nên không lập được kế hoạch; hãy chọn thêm quyết định có phụ lục nêu người chủ trì từng chỉ tiêu. Nếu kế hoạch năm đã giao, hãy thêm nhiệm vụ bằng văn bản điều chỉnh.",
                    "The chosen documents make nobody answer for an indicator, so there is no plan in them; choose also the decision whose annex names who leads each indicator. Where the year's plan is in force, add the tasks by an amendment."));
        }

        return new(documents);
    }

    public UploadedDocument UploadOf(Extraction reading) => _uploads[reading];

    public IReadOnlyList<Quote> Quotes(Conflict conflict) =>
        [.. conflict.Quotes.Select(quote => new Quote(UploadOf(quote.From).Id, UploadOf(quote.From).Reference, quote.Quote, quote.Place.Paragraph, quote.Place.Table, quote.Place.Row))];

    private FoundRow Found(SourcedFigure figure) => new(UploadOf(figure.From), figure.Row);

    private JoinedRow Row(JoinedIndicator joined)
    {
        var own = new FoundRow(Base, joined.Row);
        var figure = joined.TargetFrom is { } from ? Found(from) : own.HasTarget ? own : null;
        List<FoundRow> parts = [.. _joined.Indicators.Where(part => ReferenceEquals(WholeOf(part), joined)).Select(part => new FoundRow(Base, part.Row))];
        var printed = parts.Select(part => NameKey.Of(part.Row.Name)).ToHashSet();
        return new(own, joined, figure, [.. parts, .. joined.SubValues.Select(Found).Where(part => !printed.Contains(NameKey.Of(part.Row.Name)))]);
    }

    /// <summary>A part that has nobody of its own is a figure of the row it belongs to.</summary>
    private JoinedIndicator? WholeOf(JoinedIndicator part) => part.Row.Parent is not { } parent
        ? null
        : _joined.Indicators.FirstOrDefault(whole => whole != part && parent == $"{whole.Row.Ordinal}{whole.Row.Part}" && (part.Leads.Count == 0 || part.Leads.SequenceEqual(whole.Leads)));
}
