using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.OfferedRounds;

/// <summary>Rounds of capital review that documents set: offered, compared, decided by a person.</summary>
public sealed class OfferedRoundTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task Rounds_of_a_year_without_a_file_count_once_somebody_accepts_them()
    {
        await budget.Ready();
        var told = Confirmed(2027, new(2027, 11, 14), Round(1, "2027-06-30", 50, "carried-over"), Round(2, "2027-09-30", 60, "all"));
        await budget.Deliver(told);
        await budget.Deliver(told with { Version = 2 });
        var offers = await Offers(2027);

        var before = await budget.Planning().GetAsync("/review-rounds/2027");
        var first = await Decide(2027, offers[0], "acceptance", new { warningDaysBefore = 30 });
        var again = await Decide(2027, offers[0], "acceptance", new { warningDaysBefore = 5 });
        var adHoc = await Decide(2027, offers[2], "acceptance", new { });
        var declined = await Decide(2027, offers[1], "refusal", new { reason = "Chờ văn bản khác" });

        Assert.Equal("Đợt 1: đến hết ngày đã nêu.", offers[0].GetProperty("quote").GetString());
        var news = Assert.Single(await budget.Published<ReviewRoundsOffered>(), one => one.PlanId == told.PlanId);
        Assert.Equal((3, 0, "2668/QĐ-UBND"), (news.Waiting, news.InForce, news.DocumentNumber));
        Assert.Equal(["1 none", "2 none", " none"], offers.Select(offer => $"{offer.GetProperty("number")} {offer.GetProperty("inForce").GetString()}"));
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.All([first, again, adHoc, declined], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var year = await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2027");
        var round = Assert.Single(year.GetProperty("rounds").EnumerateArray());
        Assert.Equal((1, 50m, 30), (round.GetProperty("number").GetInt32(), round.GetProperty("thresholdPercent").GetDecimal(), round.GetProperty("warningDaysBefore").GetInt32()));
        Assert.Equal("2027-11-14", year.GetProperty("adHocUntil").GetString());
        Assert.Equal(HttpStatusCode.OK, (await budget.Planning().GetAsync("/review-rounds/2027/1")).StatusCode);
        Assert.Equal("offered-round.decided", await Rule(await Decide(2027, offers[1], "acceptance", new { })));
    }

    [Fact]
    public async Task What_the_years_file_says_is_never_replaced()
    {
        await budget.Ready();
        var told = Confirmed(2024, new(2024, 11, 14), Round(1, "2024-06-30", 50, "carried-over"), Round(2, "2024-08-31", 65, "all"), Round(3, "2024-10-31", 80, "all"));
        await budget.Deliver(told);
        var offers = (await Offers(2024)).FindAll(offer => offer.GetProperty("planId").GetGuid() == told.PlanId);

        var same = await Decide(2024, offers[0], "acceptance", new { });
        var other = await Decide(2024, offers[1], "acceptance", new { });
        var added = await Decide(2024, offers[2], "acceptance", new { });

        Assert.Equal(["same", "differs", "none", "same"], offers.Select(offer => offer.GetProperty("inForce").GetString()!));
        Assert.Equal(("offered-round.in-force", "offered-round.in-force"), (await Rule(same), await Rule(other)));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var rounds = (await budget.Planning().GetFromJsonAsync<JsonElement>("/review-rounds/2024")).GetProperty("rounds").EnumerateArray().Select(round => $"{round.GetProperty("number")} {round.GetProperty("cutOff").GetString()}");
        Assert.Equal(["1 2024-06-30", "2 2024-09-30", "3 2024-10-31"], rounds);
    }

    [Fact]
    public async Task The_last_day_that_was_accepted_binds_what_opens_rounds_and_changes_capital()
    {
        await budget.Import("OR-AD", 2023, 1000);
        await budget.Deliver(Confirmed(2023, new(2023, 12, 15)));
        var offer = Assert.Single(await Offers(2023));
        var before = await AdHoc();

        var accepted = await Decide(2023, offer, "acceptance", new { });
        var late = await AdHoc();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.StatusCode, accepted.StatusCode));
        Assert.Equal("round.after-last-day", await Rule(late));
    }

    [Fact]
    public async Task Rounds_that_are_all_in_force_already_are_told_to_nobody()
    {
        await budget.Ready();
        var told = Confirmed(2024, new(2024, 11, 14), Round(1, "2024-06-30", 50, "carried-over"));
        await budget.Deliver(told);

        Assert.DoesNotContain(await budget.Published<ReviewRoundsOffered>(), one => one.PlanId == told.PlanId);
    }

    [Fact]
    public async Task Another_provinces_rounds_are_not_offered_and_only_the_planning_department_decides()
    {
        await budget.Ready();
        await budget.Deliver(Confirmed(2028, null, Round(1, "2028-06-30", 50, "all")) with { Province = "lang-son" });
        await budget.Deliver(Confirmed(2029, null, Round(1, "2029-06-30", 50, "all")));
        var offer = Assert.Single(await Offers(2029));

        using var finance = budget.Client(Roles.Finance, "so-tc");
        var path = $"/review-rounds/2029/offers/{offer.GetProperty("offerId").GetString()}";
        Assert.Empty(await Offers(2028));
        Assert.Equal(HttpStatusCode.Forbidden, (await finance.PostAsJsonAsync($"{path}/acceptance", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Planning().PostAsJsonAsync($"{path}/acceptance", new { warningDaysBefore = 900 })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await budget.Planning().PostAsJsonAsync($"{path}/refusal", new { reason = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await budget.Planning().PostAsJsonAsync($"/review-rounds/2029/offers/{Guid.CreateVersion7()}/acceptance", new { })).StatusCode);
    }

    private async Task<List<JsonElement>> Offers(int year) =>
        [.. (await budget.Planning().GetFromJsonAsync<JsonElement>($"/review-rounds/{year}/offers")).GetProperty("offers").EnumerateArray()];

    private async Task<HttpResponseMessage> Decide(int year, JsonElement offer, string decision, object body) =>
        await budget.Planning().PostAsJsonAsync($"/review-rounds/{year}/offers/{offer.GetProperty("offerId").GetString()}/{decision}", body);

    private Task<HttpResponseMessage> AdHoc() =>
        budget.Planning().PostWithKey("/review-rounds/2023/ad-hoc", new { cutOff = "2023-12-31", reason = "Chậm tiến độ", projectCodes = new[] { "OR-AD" } });

    private static async Task<string?> Rule(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("rule").GetString();

    private static CapitalReviewRoundsConfirmed Confirmed(int year, DateOnly? adHocUntil, params ConfirmedReviewRound[] rounds) => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = year,
        DocumentNumber = "2668/QĐ-UBND",
        Rounds = rounds,
        AdHocUntil = adHocUntil,
        AdHocSource = null,
        ConfirmedAt = BudgetService.Now,
        Version = 1,
    };

    private static ConfirmedReviewRound Round(int number, string cutOff, decimal threshold, string filter) => new()
    {
        Number = number,
        CutOff = DateOnly.Parse(cutOff, System.Globalization.CultureInfo.InvariantCulture),
        ThresholdPercent = threshold,
        Filter = filter,
        Source = "Quyết định giao nhiệm vụ",
        Quote = $"Đợt {number}: đến hết ngày đã nêu.",
    };
}
