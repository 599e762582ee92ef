using System.Text.Json.Nodes;
using Xunit;

namespace SonLa.Documents.Tests;

/// <summary>The three real documents against the facts made by hand: every row, 99 of 100 fields, nothing invented.</summary>
public sealed class SeedTests
{
    private static readonly (string List, string[] Fields)[] Compared =
    [
        ("indicators", ["ordinal", "part", "group", "groupName", "name", "unit", "target", "leads", "coordinators", "evaluators", "parent"]),
        ("tasks", ["section", "heading", "leads", "coordinators", "paragraphs", "firstWords", "obligation"]),
        ("deadlines", ["kind", "date", "day", "months", "who", "to", "sourceSection", "boundary", "onward"]),
        ("capitalReviewRounds", ["round", "cutoff", "minDisbursementPercent", "appliesTo", "boundary", "adjustBefore"]),
    ];

    [SeedFact]
    public void Every_row_of_the_responsibility_decision_is_read() => Agrees("quyet-dinh-2668-son-la-2023");

    [SeedFact]
    public void Every_row_of_the_directive_is_read() => Agrees("chi-thi-01-son-la-2024");

    [SeedFact]
    public void Every_section_of_the_task_decision_is_read() => Agrees("quyet-dinh-nhiem-vu-giai-phap-son-la-2024");

    [SeedFact]
    public void Responsibility_and_targets_join_by_name_and_conflicts_are_shown()
    {
        var joined = Joined.Of([Seed("quyet-dinh-2668-son-la-2023"), Seed("chi-thi-01-son-la-2024")]);

        Assert.Equal(22, joined.WithTargets.Count);
        Assert.Equal(["9", "11", "17", "23", "27", "28"], joined.Open);
        Assert.Equal(["6", "14c", "15", "21b"], joined.Unmatched.Select(figure => figure.Ordinal + figure.Part));
        Assert.Equal([28m], joined.Indicators.Single(row => row.Ordinal == "10").SubValues.Select(sub => sub.Target.Value!.Value));
        Assert.Contains(joined.Conflicts, doubt => doubt.Code == "target.merged" && doubt.English.Contains("25, 27", StringComparison.Ordinal) && doubt.Quotes.Count == 3);
        Assert.Contains(joined.Conflicts, doubt => doubt.Code == "structure.not-100" && doubt.English.Contains("93,2", StringComparison.Ordinal));
    }

    private static Extraction Seed(string name) => DocumentReader.Read(File.ReadAllBytes(Path.Combine(SeedFactAttribute.Folder!, "seeds", $"{name}.txt")), $"{name}.txt");

    private static void Agrees(string name)
    {
        var facts = JsonNode.Parse(File.ReadAllText(Path.Combine(SeedFactAttribute.Folder!, "facts", $"{name}.json")))!;
        var read = JsonNode.Parse(ExtractionJson.Write(Seed(name)))!;

        var (fields, wrong) = (0, new List<string>());
        foreach (var (field, value) in facts["document"]!.AsObject())
        {
            fields++;
            Compare(wrong, $"document.{field}", value, read["document"]![field]);
        }

        foreach (var (list, compared) in Compared)
        {
            var (expected, found) = (facts[list]!.AsArray(), read[list]!.AsArray());
            Assert.True(expected.Count == found.Count, $"{list}: {expected.Count} rows expected, {found.Count} read");
            // Deadlines have no order of their own in the facts: those of one kind and day belong together.
            var pairs = list == "deadlines"
                ? expected.OrderBy(Key, StringComparer.Ordinal).Zip(found.OrderBy(Key, StringComparer.Ordinal))
                : expected.Zip(found);
            foreach (var (one, other) in pairs)
            {
                foreach (var field in compared.Where(field => one!.AsObject().ContainsKey(field)))
                {
                    fields++;
                    Compare(wrong, $"{list} {one!["ordinal"] ?? one["section"] ?? one["rule"]}.{field}", one[field], other![field]);
                }
            }
        }

        Assert.True(wrong.Count * 100 <= fields, $"{wrong.Count} of {fields} fields differ:\n{string.Join('\n', wrong)}");
    }

    private static string Key(JsonNode? deadline) => $"{deadline!["kind"]}|{deadline["sourceSection"]}|{deadline["date"]}|{deadline["day"]}|{deadline["months"]?.ToJsonString()}|{deadline["who"]}";

    private static void Compare(List<string> wrong, string path, JsonNode? expected, JsonNode? found)
    {
        if (!JsonNode.DeepEquals(Plain(expected), Plain(found)))
        {
            wrong.Add($"{path}: {expected?.ToJsonString(ExtractionJson.Options)} ≠ {found?.ToJsonString(ExtractionJson.Options)}");
        }
    }

    private static JsonNode? Plain(JsonNode? node) => node is null ? null : JsonNode.Parse(node.ToJsonString().Normalize());
}
