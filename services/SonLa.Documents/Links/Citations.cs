namespace SonLa.Documents.Links;

/// <summary>Documents of the province that are named and were not given, with another number that it could be a slip for.</summary>
internal sealed class Citations(IReadOnlyList<Extraction> documents)
{
    public IEnumerable<Conflict> Unresolved()
    {
        var numbers = documents.SelectMany(Numbers).ToList();
        foreach (var document in documents)
        {
            foreach (var cited in document.Document.References.Where(IsOfTheProvince).DistinctBy(cited => cited.Number))
            {
                if (documents.All(given => given.Document.Number != cited.Number))
                {
                    yield return Judge(document, cited, numbers);
                }
            }
        }
    }

    private static bool IsOfTheProvince(CitedDocument cited) => cited.Number.EndsWith("-UBND", StringComparison.Ordinal);

    private static string NameOf(Extraction document) => document.Document.Number ?? document.Source.FileName;

    private static IEnumerable<(string Number, DateOnly? Day, SourcedQuote Quote)> Numbers(Extraction document)
    {
        if (document.Document is { Number: { } own } head && head.Evidence.GetValueOrDefault("number") is { } printed)
        {
            yield return (own, head.IssuedOn, SourcedQuote.Of(document, printed));
        }

        foreach (var cited in document.Document.References.Where(IsOfTheProvince))
        {
            yield return (cited.Number, cited.IssuedOn, SourcedQuote.Of(document, cited.Evidence));
        }
    }

    /// <summary>Of two numbers that nobody has, one question is enough: at the one that lost a digit.</summary>
    private bool IsAskedThere(string other, string cited) =>
        documents.All(given => given.Document.Number != other)
        && (other.Length < cited.Length || (other.Length == cited.Length && string.CompareOrdinal(other, cited) < 0));

    /// <summary>A number that is one digit away from another one of the same day is more likely a slip than a document nobody has.</summary>
    private Conflict Judge(Extraction document, CitedDocument cited, List<(string Number, DateOnly? Day, SourcedQuote Quote)> numbers)
    {
        var quote = SourcedQuote.Of(document, cited.Evidence);
        var near = numbers.Where(other => other.Day == cited.IssuedOn && CitationSlips.Near(other.Number, cited.Number)).DistinctBy(other => other.Number).ToList();
        if (near.Find(other => !IsAskedThere(other.Number, cited.Number)) is { Number: not null } slip)
        {
            return new Conflict(
                "reference.near-miss",
                $"{NameOf(document)} dẫn {cited.Number}, trong khi {slip.Quote.Document} ghi {slip.Number} cùng ngày; có thể một bên gõ nhầm số, hãy kiểm tra.",
                $"{NameOf(document)} cites {cited.Number}, while {slip.Quote.Document} prints {slip.Number} of the same day; one of the two may be a slip, check it.",
                [quote, slip.Quote])
            {
                Reference = cited,
            };
        }

        return new Conflict(
            "reference.unresolved",
            $"{NameOf(document)} dẫn {cited.Number}, chưa có văn bản này để đối chiếu; hãy kiểm tra số và ngày.",
            $"{NameOf(document)} cites {cited.Number}, which was not given; check its number and day.",
            [quote])
        {
            Reference = cited,
        };
    }
}
