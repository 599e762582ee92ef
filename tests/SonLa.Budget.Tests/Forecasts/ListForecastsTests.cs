using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Forecasts;

public sealed class ListForecastsTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task Without_history_it_says_so_and_with_it_warns_of_the_round_to_come()
    {
        var slow = await budget.Import("DB-01", 2022, 1_000_000);
        await budget.Disburse(slow, 10_000);
        await budget.Import("DB-02", 2024, 0);

        var silent = await Forecasts();
        var entered = await Enter([.. Enumerable.Range(1, 20).SelectMany(number => new[] { 2022, 2023 }.Select(year => Year($"CU-{number:00}", year)))]);
        var spoken = await Forecasts();

        var before = Assert.Single(silent.GetProperty("projects").EnumerateArray());
        Assert.Equal(("too-little-history", JsonValueKind.Null), (before.GetProperty("forecast").GetProperty("reason").GetString()!, before.GetProperty("forecast").GetProperty("yearEnd").ValueKind));
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        Assert.Equal((40, "2024-06-30"), (spoken.GetProperty("pastProjectYears").GetInt32(), spoken.GetProperty("through").GetString()));
        var forecast = Assert.Single(spoken.GetProperty("projects").EnumerateArray()).GetProperty("forecast");
        var round = Assert.Single(forecast.GetProperty("rounds").EnumerateArray());
        Assert.Equal((2, "likely-below"), (round.GetProperty("number").GetInt32(), round.GetProperty("warning").GetString()!));
        Assert.InRange(forecast.GetProperty("yearEnd").GetProperty("expectedInDong").GetDecimal(), 10_000, 1_000_000);
        using var other = budget.Client(Roles.OrganisationHead, BudgetService.OtherOwner);
        Assert.Empty((await other.GetFromJsonAsync<JsonElement>("/forecasts?year=2024")).GetProperty("projects").EnumerateArray());
    }

    [Fact]
    public async Task Years_that_are_not_over_or_do_not_add_up_are_refused_row_by_row()
    {
        await budget.Ready();

        var answer = await Enter([
            Year("CU-99", 2024),
            new { projectCode = "", year = 2023, capitalInDong = 0, cumulativeInDong = new decimal[12], reference = "" },
            new { projectCode = "CU-98", year = 2023, capitalInDong = 100, cumulativeInDong = new decimal[11], reference = "KB" },
            new { projectCode = "CU-98", year = 2023, capitalInDong = 100, cumulativeInDong = new[] { 9m, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8 }, reference = "KB" },
        ]);

        Assert.Equal(
            ["entries[0].year", "entries[1].capitalInDong", "entries[1].projectCode", "entries[1].reference", "entries[2].cumulativeInDong", "entries[3].cumulativeInDong"],
            (await answer.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await budget.Finance().PostWithKey("/past-disbursements", new { entries = Array.Empty<object>() })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Planning().GetAsync("/forecasts?year=2024&on=2024-07-06")).StatusCode);
    }

    private static object Year(string code, int year) =>
        new { projectCode = code, year, capitalInDong = 1200, cumulativeInDong = Enumerable.Range(1, 12).Select(month => month * 90), reference = "KB" };

    private Task<HttpResponseMessage> Enter(object[] entries) => budget.Planning().PostWithKey("/past-disbursements", new { entries });

    private async Task<JsonElement> Forecasts() => await budget.Planning().GetFromJsonAsync<JsonElement>("/forecasts?year=2024");
}
