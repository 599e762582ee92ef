using System.Text.Json;

namespace SonLa.Check.Expected;

/// <summary>What the documents lay down beside indicators, counted from the facts that people wrote beside each; a document without facts foretells nothing.</summary>
internal sealed class ExpectedDuties
{
    private readonly List<JsonElement> _facts;

    private ExpectedDuties(List<JsonElement> facts) => _facts = facts;

    /// <summary>Section and obligation of every task, in the documents' order.</summary>
    public IReadOnlyList<string> Tasks => [.. Members("tasks").Select(task => $"{task.GetProperty("section").GetString()} {task.GetProperty("obligation").GetString()}")];

    /// <summary>Last days of the deadlines that say when: a date, or a day of months.</summary>
    public IReadOnlyList<string> Deadlines =>
    [
        .. Members("deadlines")
            .Where(deadline => deadline.GetProperty("boundary").GetString() is not "asOf")
            .Select(deadline => deadline.GetProperty("date").GetString() ?? (deadline.GetProperty("day") is { ValueKind: JsonValueKind.Number } day ? $"{deadline.GetProperty("kind").GetString()} {day.GetInt32()}" : null))
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Numbers of the capital review rounds; 0 for adjustments outside them.</summary>
    public IReadOnlyList<int> Rounds => [.. Members("capitalReviewRounds").Select(round => round.GetProperty("round") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 0).Order()];

    /// <summary>Null where a document has no facts beside it.</summary>
    public static ExpectedDuties? Beside(IReadOnlyList<string> documents)
    {
        var files = documents.Select(document => Path.Combine(Path.GetDirectoryName(document)!, "facts.json")).ToList();
        return files.TrueForAll(File.Exists) ? new([.. files.Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement)]) : null;
    }

    private IEnumerable<JsonElement> Members(string name) => _facts.SelectMany(facts => facts.GetProperty(name).EnumerateArray());
}
