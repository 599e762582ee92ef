using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

public sealed class AdjustCapitalTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task The_same_row_is_entered_once_and_can_be_taken_back_by_its_document()
    {
        var project = await budget.Import("AC-01", 2022, 1000);

        var first = await Adjust(project, 200);
        var repeated = await Adjust(project, 200);
        var takenBack = await Adjust(project, -200);
        var twice = await Adjust(project, -200);
        var corrected = await Adjust(project, 250);

        Assert.Equal("capital.already-entered", await Rule(repeated));
        Assert.Equal("capital.already-entered", await Rule(twice));
        Assert.All(new[] { first, takenBack, corrected }, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal([1000m, 200m, -200m, 250m], (await Lines(project)).Select(line => line.GetProperty("amountInDong").GetDecimal()));
    }

    [Theory]
    [InlineData("tw")]
    [InlineData(null)]
    public async Task Capital_stays_under_the_recorded_ceilings_until_the_adjusted_one_is_recorded(string? source)
    {
        var code = $"AC-02-{source}";
        var project = await budget.Import(code, 2022, 1000);
        await budget.Record(code, ("ceiling", source, 1100));

        var above = await Adjust(project, 101);
        var upTo = await Adjust(project, 100);
        await budget.Record(code, ("ceiling", source, 1));
        var adjusted = await Adjust(project, 1);

        Assert.Equal("capital.above-ceiling", await Rule(above));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (upTo.StatusCode, adjusted.StatusCode));
    }

    [Fact]
    public async Task One_document_does_not_move_capital_from_a_project_to_another_past_the_decision()
    {
        var (giver, taker) = (await budget.Import("AC-03", 2022, 1000), await budget.Import("AC-04", 2022, 1000));

        var given = await Adjust(giver, -300, "300/QĐ-UBND");
        var taken = await Adjust(taker, 300, "300/QĐ-UBND");
        var otherSource = await Adjust(taker, 300, "300/QĐ-UBND", source: "tinh");

        Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        var refusal = await taken.Json();
        Assert.Equal("capital.is-a-reallocation", refusal.GetProperty("rule").GetString());
        Assert.Contains("AC-03", refusal.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, otherSource.StatusCode);
    }

    [Fact]
    public async Task After_14_November_2024_only_a_document_allows_an_adjustment_and_it_is_kept()
    {
        var project = await budget.Import("AC-05", 2022, 1000);
        await budget.SetClock(new(2024, 11, 14, 23, 59, 0, TimeSpan.FromHours(7)));
        var onTheLastDay = await Adjust(project, 1, "1/QĐ");
        await budget.SetClock(new(2024, 11, 15, 0, 0, 1, TimeSpan.FromHours(7)));
        var late = await Adjust(project, 2, "2/QĐ");
        var allowed = await Adjust(project, 3, "3/QĐ", overriding: "1500/QĐ-UBND");
        await budget.SetClock(BudgetService.Now);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (onTheLastDay.StatusCode, allowed.StatusCode));
        Assert.Equal("capital.after-last-day", await Rule(late));
        Assert.Equal([null, null, "1500/QĐ-UBND"], (await Lines(project)).Select(line => line.GetProperty("overridesDeadlineBy").GetString()));
    }

    private Task<HttpResponseMessage> Adjust(Guid project, decimal amount, string document = "200/QĐ-UBND", string source = "tw", string? overriding = null) => budget.Planning().PostWithKey(
        $"/projects/{project}/capital", new { sourceCode = source, year = 2024, amountInDong = amount, effectiveOn = "2024-06-01", documentNumber = $"{document} {(document == "200/QĐ-UBND" ? project : "")}", overridesDeadlineBy = overriding });

    private async Task<IEnumerable<JsonElement>> Lines(Guid project) =>
        (await budget.Planning().GetFromJsonAsync<JsonElement>($"/projects/{project}")).GetProperty("capital").EnumerateArray();

    private static async Task<string?> Rule(HttpResponseMessage answer) => (await answer.Json()).GetProperty("rule").GetString();
}
