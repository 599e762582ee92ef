using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.Budget.Forecasts;
using SonLa.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SonLa.Budget.Tests.Estimates;

/// <summary>The files of samples/son-la that <c>./run</c> loads.</summary>
public sealed class SampleBudgetTests(BudgetService budget, ITestOutputHelper output) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task The_sample_year_is_taken_over_and_shows_a_slow_item_and_a_month_that_two_organisations_tell_differently()
    {
        await budget.Ready();
        var file = Sample("budget-2024.json");
        using var finance = budget.Finance();

        var estimate = await finance.PostWithKey("/budget-years/2024/estimate", new { entries = file["estimate"] });
        foreach (var batch in file["execution"]!.AsArray())
        {
            Assert.Equal(HttpStatusCode.Created, (await finance.PostWithKey("/budget-years/2024/execution", batch!)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Created, estimate.StatusCode);
        var (january, february) = (await Items(1), await Items(2));
        Assert.Equal(4_450_000_000_000, january["thu"].GetProperty("estimateInDong").GetDecimal());
        Assert.Equal(JsonValueKind.Null, january["thu"].GetProperty("partsEstimateInDong").ValueKind);
        Assert.NotEqual(JsonValueKind.Null, january["thu"].GetProperty("toDateInDong").ValueKind);
        Assert.Equal("entered", january["thu"].GetProperty("lastYear").GetProperty("basis").GetString());
        Assert.Equal("below-pace", january["thu-dat-dai"].GetProperty("flag").GetString());
        Assert.Equal("conflicting-values", february["thu"].GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, february["thu"].GetProperty("toDateInDong").ValueKind);
    }

    [Fact]
    public void Forecasts_of_the_sample_s_held_back_year_come_nearer_than_the_even_pace()
    {
        var years = Sample("past-disbursements.json")["entries"]!.AsArray()
            .Select(entry => new PastYear(entry!["projectCode"]!.GetValue<string>(), entry["year"]!.GetValue<int>(), entry["capitalInDong"]!.GetValue<decimal>(), [.. entry["cumulativeInDong"]!.AsArray().Select(sum => sum!.GetValue<decimal>())]))
            .ToList();
        var (model, heldBack) = (SeasonModel.Of(years, 2023)!, years.Where(past => past.Year == 2023).ToList());

        foreach (var month in new[] { 3, 5, 8 })
        {
            var seen = heldBack.Select(past => (Expected: model.Expect(past.ProjectCode, month, 12, past.Ratio(month)), Truth: past.Ratio(12), Known: past.Ratio(month))).ToList();
            var (error, naive) = (seen.Average(one => Math.Abs(one.Truth - one.Expected.Ratio)), seen.Average(one => Math.Abs(one.Truth - Math.Min(1, one.Known * 12 / month))));
            output.WriteLine($"month {month}: {seen.Count} held-back years, coverage {100m * seen.Count(one => one.Truth >= one.Expected.Low && one.Truth <= one.Expected.High) / seen.Count:0.0} %, mean error {100 * error:0.0} points, even pace {100 * naive:0.0} points");
            Assert.True(error < naive, $"month {month}: {error} against {naive}");
        }
    }

    private static JsonNode Sample(string name) => JsonNode.Parse(File.ReadAllBytes(Path.Combine(NodeProject.Root(), "samples", "son-la", name)))!;

    private async Task<Dictionary<string, JsonElement>> Items(int month) =>
        (await budget.Finance().GetFromJsonAsync<JsonElement>($"/budget-years/2024/execution?month={month}")).GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("itemCode").GetString()!);
}
