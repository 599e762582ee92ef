using SonLa.Assignments.Organisations;

namespace SonLa.Assignments.Documents;

/// <summary>Wordings such as "các doanh nghiệp" that name nobody in particular: a document's are asked about together, since each would get the same answer.</summary>
internal sealed class GenericNames
{
    private const int MostQuotes = 5;

    private static readonly string[] Classes = ["các", "những", "mọi", "từng", "toàn thể", "cơ quan", "đơn vị", "đoàn thể", "tổ chức", "doanh nghiệp", "hợp tác xã", "cá nhân", "địa phương"];

    private readonly Dictionary<Guid, Asked> _byDocument = [];
    private readonly HashSet<string> _known = [];

    /// <summary>True of a class of people or offices in small letters; a name of its own has capitals.</summary>
    public static bool IsGeneric(string name) =>
        !name.Skip(1).Any(char.IsUpper)
        && (char.IsLower(name[0]) || Classes.Any(word => name.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (name.Length == word.Length || name[word.Length] == ' ')));

    public void Take(UploadedDocument document, string name, IEnumerable<Quote> quotes)
    {
        if (!_byDocument.TryGetValue(document.Id, out var asked))
        {
            _byDocument[document.Id] = asked = new(document.Reference);
        }

        if (_known.Add(NameKey.Of(name)))
        {
            asked.Names.Add(name);
            asked.Quotes.AddRange(quotes);
        }
    }

    /// <summary>One question for each document that has any.</summary>
    public void Ask(FindingList findings)
    {
        foreach (var asked in _byDocument.Values.Where(asked => asked.Names.Count > 0))
        {
            var names = string.Join("; ", asked.Names.Select(name => $"“{name}”"));
            findings.Add(
                FindingKind.Uncertain,
                "party.generic",
                null,
                new(
                    $"{asked.Reference} gọi chung, không nêu đích danh: {names}. Hãy xác nhận để giữ như văn bản; nếu ở mục nào tên đó chỉ cơ quan cụ thể, hãy sửa danh sách của mục ấy.",
                    $"{asked.Reference} names nobody in particular by: {names}. Confirm to keep them as written; where one of them means a certain office, correct the list at its place."),
                [.. asked.Quotes.Distinct().Take(MostQuotes)],
                lets: asked.Names);
        }
    }

    private sealed record Asked(string Reference)
    {
        public List<string> Names { get; } = [];

        public List<Quote> Quotes { get; } = [];
    }
}
