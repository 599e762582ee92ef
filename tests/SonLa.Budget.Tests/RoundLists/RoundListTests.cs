using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.RoundLists;

public sealed class RoundListTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task A_rounds_list_is_frozen_with_exact_ratios_and_later_corrections_stand_beside_it()
    {
        await budget.Disburse(await budget.Import("RL-49996", 2022, 100_000_000), 49_996_000);
        var half = await budget.Import("RL-50", 2022, 100_000_000);
        var payment = await (await budget.Disburse(half, 50_000_000)).Json();
        await budget.Import("RL-NEW", 2024, 100_000_000);
        await budget.Import("RL-NOPLAN", 2022, 0);

        var openings = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => budget.Planning().PostWithKey("/review-rounds/2024/1/opening", new { })));
        var frozen = await List();
        await budget.Finance().PostWithKey($"/projects/{half}/disbursements/{payment.GetProperty("disbursementId").GetGuid()}/reversal", new { reason = "nhầm", reversedOn = "2024-06-30" });
        var later = await List();

        Assert.Single(openings, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(3, openings.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(["RL-49996", "RL-50", "RL-NOPLAN"], frozen.Keys.Except(["RL-J"]).Order(StringComparer.Ordinal));
        Assert.Equal((true, 49.996m), (frozen["RL-49996"].GetProperty("caught").GetBoolean(), frozen["RL-49996"].GetProperty("ratioPercent").GetDecimal()));
        Assert.Equal((false, 50m, 100_000_000m), (frozen["RL-50"].GetProperty("caught").GetBoolean(), frozen["RL-50"].GetProperty("ratioPercent").GetDecimal(), frozen["RL-50"].GetProperty("capitalInForceInDong").GetDecimal()));
        Assert.Equal((false, JsonValueKind.Null), (frozen["RL-NOPLAN"].GetProperty("caught").GetBoolean(), frozen["RL-NOPLAN"].GetProperty("ratioPercent").ValueKind));
        Assert.Equal((false, 50_000_000m, 0m, true), (later["RL-50"].GetProperty("caught").GetBoolean(), later["RL-50"].GetProperty("disbursedInDong").GetDecimal(), later["RL-50"].GetProperty("disbursedNowInDong").GetDecimal(), later["RL-50"].GetProperty("corrected").GetBoolean()));
        Assert.False(later["RL-49996"].GetProperty("corrected").GetBoolean());
        var opened = Assert.Single(await budget.Published<ReviewRoundOpened>(), happened => happened.Number == 1);
        Assert.Equal((2, 1, 50m), (opened.ProjectsConsidered, opened.ProjectsCaught, opened.ThresholdPercent!.Value));
        foreach (var (statement, refusal) in new[]
        {
            ("update round_list_lines set caught = true", "is frozen"),
            ("delete from round_lists", "is frozen"),
            ("insert into round_list_lines (round_list_id, project_id, project_code, project_name, owner_code, carried_over, capital_in_force_in_dong, disbursed_in_dong, caught) select list.id, project.id, 'x', 'x', 'x', false, 1, 0, true from round_lists list, investment_projects project where list.number = 1 and project.code = 'RL-NEW'", "no further line"),
        })
        {
            Assert.Contains(refusal, (await Assert.ThrowsAsync<PostgresException>(() => budget.Database().Execute(statement))).MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_round_is_opened_only_after_its_cut_off_by_the_planning_department()
    {
        await budget.Ready();

        Assert.Equal("round.not-yet-cut-off", (await (await budget.Planning().PostWithKey("/review-rounds/2024/2/opening", new { })).Json()).GetProperty("rule").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Planning().PostWithKey("/review-rounds/2024/9/opening", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await budget.Finance().PostWithKey("/review-rounds/2024/1/opening", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Planning().GetAsync("/review-rounds/2024/2/list")).StatusCode);
        using var owner = budget.Client(Roles.OrganisationHead, BudgetService.Owner);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.GetAsync("/review-rounds/2024/1/list")).StatusCode);
    }

    [Fact]
    public async Task A_round_when_necessary_names_its_projects_until_the_years_last_day()
    {
        await budget.Import("RL-AD", 2024, 1000);
        await budget.Import("RL-AD0", 2024, 0);
        Task<HttpResponseMessage> Open(string code, string? overriding = null, string reason = "không còn khả năng giải ngân") => budget.Planning().PostWithKey(
            "/review-rounds/2024/ad-hoc", new { cutOff = "2024-07-01", reason, projectCodes = new[] { code }, overridesDeadlineBy = overriding });

        var opened = await Open("RL-AD");
        var year = await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2024");
        var unknown = await Open("RL-XX", reason: "");
        var without = await Open("RL-AD0");
        await budget.SetClock(new(2024, 11, 15, 9, 0, 0, TimeSpan.FromHours(7)));
        var late = await Open("RL-AD");
        var allowed = await Open("RL-AD", "1500/QĐ-UBND");
        await budget.SetClock(BudgetService.Now);

        var first = await opened.Json();
        Assert.Equal((HttpStatusCode.Created, 1), (opened.StatusCode, first.GetProperty("caught").GetInt32()));
        var number = first.GetProperty("number").GetInt32();
        var listed = Assert.Single(year.GetProperty("opened").EnumerateArray(), list => list.GetProperty("number").GetInt32() == number);
        Assert.Equal(("ad-hoc", "không còn khả năng giải ngân", 1, "2024-11-14"), (listed.GetProperty("filter").GetString(), listed.GetProperty("basis").GetString(), listed.GetProperty("caught").GetInt32(), year.GetProperty("adHocUntil").GetString()));
        Assert.True(number > 2);
        Assert.Equal(["projectCodes[0]", "reason"], (await unknown.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
        Assert.Equal("round.project-without-capital", (await without.Json()).GetProperty("rule").GetString());
        Assert.Equal("round.after-last-day", (await late.Json()).GetProperty("rule").GetString());
        Assert.Equal(HttpStatusCode.Created, allowed.StatusCode);
    }

    [Fact]
    public async Task The_third_round_of_2022_goes_by_judgement_until_14_November()
    {
        await budget.Import("RL-J", 2021, 1000);
        object Named(string reason, string? overriding = null) => new { named = new { cutOff = "2022-11-10", reason, projectCodes = new[] { "RL-J" }, overridesDeadlineBy = overriding } };
        await budget.Planning().PostWithKey($"/projects/{await budget.Database().Scalar<Guid>("select id from investment_projects where code = 'RL-J'")}/capital", new { sourceCode = "tw", year = 2022, amountInDong = 800, effectiveOn = "2022-01-05", documentNumber = "80/QĐ-UBND" });
        Task<HttpResponseMessage> Open(object body) => budget.Planning().PostWithKey("/review-rounds/2022/3/opening", body);

        var rounds = await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2022");
        var late = await Open(Named("hết khả năng"));
        await budget.SetClock(new(2022, 11, 14, 9, 0, 0, TimeSpan.FromHours(7)));
        var unnamed = await Open(new { });
        var opened = await Open(Named("không còn khả năng giải ngân"));
        var percent = await budget.Planning().PostWithKey("/review-rounds/2022/1/opening", Named("thử"));
        await budget.SetClock(BudgetService.Now);
        var list = await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2022/3/list");

        Assert.Equal(["carried-over", "all", "by-judgement"], rounds.GetProperty("rounds").EnumerateArray().Select(round => round.GetProperty("filter").GetString()!));
        Assert.Equal((100m, JsonValueKind.Null), (rounds.GetProperty("aimPercent").GetDecimal(), rounds.GetProperty("adHocUntil").ValueKind));
        Assert.Equal("round.after-last-day", (await late.Json()).GetProperty("rule").GetString());
        Assert.True((await unnamed.Json()).GetProperty("errors").TryGetProperty("named", out _));
        Assert.True((await percent.Json()).GetProperty("errors").TryGetProperty("named", out _));
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var line = Assert.Single(list.GetProperty("lines").EnumerateArray());
        Assert.Equal((true, 800m), (line.GetProperty("caught").GetBoolean(), line.GetProperty("capitalInForceInDong").GetDecimal()));
        Assert.Contains("79/QĐ-UBND", list.GetProperty("basis").GetString(), StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, JsonElement>> List() =>
        (await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2024/1/list")).GetProperty("lines").EnumerateArray().ToDictionary(line => line.GetProperty("projectCode").GetString()!);
}
