using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace SonLa.Reading.Tests;

/// <summary>The measure itself: what is right counts, what is missing, wrong or made up does not.</summary>
public sealed class ScoreTests
{
    private static readonly Sample Plan = new("thanh-giang-2025-muc-tieu");

    [Fact]
    public void The_facts_themselves_are_read_without_fault() => Assert.All(Sample.All, sample =>
    {
        var score = Score.Of(sample.Facts, sample.Facts);

        Assert.Equal((score.ExpectedRows, 0, score.Fields), (score.FoundRows, score.InventedRows, score.RightFields));
    });

    [Fact]
    public void A_row_that_is_missing_is_missed_with_all_its_fields()
    {
        var score = ScoreOf(found => found["indicators"]!.AsArray().RemoveAt(5));

        Assert.Equal(score.ExpectedRows - 1, score.FoundRows);
        Assert.Equal(score.Fields - Score.Lists[0].Fields.Length, score.RightFields);
        Assert.Contains("missed indicators 2/a “Nông, lâm nghiệp và thủy sản”", score.Report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_stands_nowhere_is_invented()
    {
        var score = ScoreOf(found => found["tasks"]!.AsArray().Add(JsonNode.Parse("""{"section": "9.9", "firstWords": "Không có nhiệm vụ nào như thế này cả"}""")));

        Assert.Equal((score.ExpectedRows, 1), (score.FoundRows, score.InventedRows));
    }

    [Theory]
    [InlineData("unit", "\"Ha\"")]
    [InlineData("leads", "[\"Sở Y tế\"]")]
    [InlineData("coordinators", "[]")]
    [InlineData("ordinal", "\"77\"")]
    [InlineData("target", "{\"kind\": \"range\", \"low\": 8, \"high\": 9.5, \"raw\": \"8,0 - 8,5\"}")]
    public void A_wrong_value_costs_its_field_and_nothing_else(string field, string value)
    {
        var score = ScoreOf(found => found["indicators"]![0]![field] = JsonNode.Parse(value));

        Assert.Equal((score.ExpectedRows, 0, score.Fields - 1), (score.FoundRows, score.InventedRows, score.RightFields));
    }

    [Fact]
    public void Spelling_of_the_same_name_costs_nothing()
    {
        var score = ScoreOf(found => found["indicators"]![0]!["leads"] = JsonNode.Parse("[\"sở  Kế hoạch và Đầu tư\"]"));

        Assert.Equal(score.Fields, score.RightFields);
    }

    private static Score ScoreOf(Action<JsonNode> damage)
    {
        var found = JsonNode.Parse(Plan.Facts.GetRawText())!;
        damage(found);
        return Score.Of(Plan.Facts, JsonSerializer.SerializeToElement(found));
    }
}
