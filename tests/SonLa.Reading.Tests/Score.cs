using System.Text.Json;

namespace SonLa.Reading.Tests;

/// <summary>How much of what a document says was read: rows and fields found, missed and invented.</summary>
internal sealed class Score
{
    /// <summary>The lists of an extraction, the fields that are compared and how.</summary>
    public static readonly RowList[] Lists =
    [
        new("indicators", "name", ["ordinal"],
        [
            new("ordinal"), new("part"), new("group"), new("groupName"), new("name"), new("unit"), new("parent"),
            new("target.kind"), new("target.value"), new("target.low"), new("target.high"), new("target.raw"),
            new("leads"), new("coordinators"), new("evaluators"), new("monitors"),
        ]),
        new("tasks", "firstWords", ["section"],
        [
            new("section"), new("heading"), new("leads"), new("coordinators"), new("paragraphs"), new("firstWords"), new("obligation"),
        ]),
        new("deadlines", "what", ["sourceSection", "kind", "date", "months"],
        [
            new("kind"), new("date"), new("day"), new("months"), new("who"), new("to", Likeness.SameRecipients),
            new("what", Likeness.SameGist), new("sourceSection"), new("boundary"), new("onward"),
        ]),
        new("capitalReviewRounds", "appliesTo", ["round"],
        [
            new("round"), new("cutoff"), new("minDisbursementPercent"), new("appliesTo", Likeness.SameGist), new("boundary"), new("adjustBefore"),
        ]),
    ];

    private static readonly Field[] OfDocument =
        [new("number"), new("type"), new("issuedOn"), new("issuer"), new("signer"), new("title"), new("planYear"), new("legalBases"), new("recipients")];

    private readonly List<string> _report = [];

    public int ExpectedRows { get; private set; }

    public int FoundRows { get; private set; }

    /// <summary>Rows that were read and stand nowhere in the document.</summary>
    public int InventedRows { get; private set; }

    public int Fields { get; private set; }

    public int RightFields { get; private set; }

    public double RowShare => ExpectedRows == 0 ? 1 : (double)FoundRows / ExpectedRows;

    public double FieldShare => (double)RightFields / Fields;

    /// <summary>Totals, then one line for each thing that is wrong.</summary>
    public string Report => string.Join('\n', _report.Prepend($"rows {FoundRows}/{ExpectedRows} ({RowShare:P1}), invented {InventedRows}, fields {RightFields}/{Fields} ({FieldShare:P1})"));

    public static Score Of(JsonElement expected, JsonElement found)
    {
        var score = new Score();
        score.Compare("document", OfDocument, expected.GetProperty("document"), found.GetProperty("document"));
        foreach (var list in Lists)
        {
            score.Compare(list, expected.GetProperty(list.Name), found.GetProperty(list.Name));
        }

        return score;
    }

    private void Compare(RowList list, JsonElement expected, JsonElement found)
    {
        var left = found.EnumerateArray().ToList();
        foreach (var row in expected.EnumerateArray())
        {
            ExpectedRows++;
            var twin = list.TwinOf(row, left);
            if (twin is not { } read)
            {
                _report.Add($"missed {list.Describe(row)}");
                Fields += list.Fields.Length;
                continue;
            }

            left.Remove(read);
            FoundRows++;
            Compare(list.Describe(row), list.Fields, row, read);
        }

        InventedRows += left.Count;
        _report.AddRange(left.Select(row => $"invented {list.Describe(row)}"));
    }

    private void Compare(string where, Field[] fields, JsonElement expected, JsonElement found)
    {
        foreach (var field in fields)
        {
            Fields++;
            var (should, was) = (field.In(expected), field.In(found));
            if (field.Same(should, was))
            {
                RightFields++;
            }
            else
            {
                _report.Add($"{where} {field.Path}: expected {Text(should)}, read {Text(was)}");
            }
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => "nothing",
        JsonValueKind.Array => $"[{string.Join("; ", value.EnumerateArray())}]",
        _ => value.ToString(),
    };
}
