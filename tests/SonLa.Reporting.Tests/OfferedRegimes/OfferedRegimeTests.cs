using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.OfferedRegimes;

/// <summary>Deadlines of documents on their way into the calendar: offered, compared, decided by a person.</summary>
public sealed class OfferedRegimeTests(ReportingService service) : IClassFixture<ReportingService>
{
    [Fact]
    public async Task A_deadline_is_offered_once_binds_nobody_and_binds_from_its_acceptance_on()
    {
        await service.OpenOnce();
        var told = Confirmed(Quarterly("vb-quy"));
        await service.Deliver(told);
        await service.Deliver(told with { Version = 2 });

        var offer = Assert.Single(await Offers(told));
        Assert.Equal("Trước ngày 25 tháng cuối quý, các sở cập nhật kịch bản.", offer.Text("quote"));
        var news = Assert.Single(await service.Published<RegimesOffered>(), one => one.PlanId == told.PlanId);
        Assert.Equal((1, 0, "2668/QĐ-UBND"), (news.Waiting, news.InForce, news.DocumentNumber));
        Assert.Equal(("offered", 0, 0), (offer.Text("state"), offer.GetProperty("inForceAs").GetArrayLength(), offer.GetProperty("differsFrom").GetArrayLength()));
        Assert.Equal(0L, await Obligations("vb-quy"));
        await service.SetClock(ReportingService.At("2024-04-02T08:00:00+07:00"));
        var accepted = await Decide(offer, "acceptance", new { });
        var again = await Decide(offer, "acceptance", new { });
        var declined = await Decide(offer, "refusal", new { reason = "Không cần" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (accepted.StatusCode, again.StatusCode));
        Assert.Equal("accepted", (await again.Json()).Text("state"));
        Assert.Equal("offered-regime.decided", (await declined.Json()).Text("rule"));
        var periods = await service.Database().Scalar<string>("select string_agg(distinct period, ' ' order by period) from obligations where regime = 'vb-quy'");
        Assert.Equal("2024-Q2 2024-Q3 2024-Q4", periods);
        Assert.Contains((await service.Planning().GetJson("/calendars/2024")).GetProperty("regimes").EnumerateArray(), regime => regime.Text("code") == "vb-quy");
        Assert.Contains(await service.Published<ObligationOpened>(), opened => opened.Regime == "vb-quy");
        await service.SetClock(ReportingService.Start);
    }

    [Fact]
    public async Task What_is_in_force_is_never_replaced_and_stood_beside_only_by_name_with_a_reason()
    {
        await service.OpenOnce();
        var told = Confirmed(Monthly("vb-thang-18", 18), Monthly("vb-thang-20", 20));
        await service.Deliver(told);
        var offers = await Offers(told);
        var (same, other) = (offers.Single(offer => Code(offer) == "vb-thang-18"), offers.Single(offer => Code(offer) == "vb-thang-20"));

        var twice = await Decide(same, "acceptance", new { });
        var unnamed = await Decide(other, "acceptance", new { });
        var silent = await Decide(other, "acceptance", new { beside = new[] { "b" } });
        var beside = await Decide(other, "acceptance", new { beside = new[] { "b" }, reason = "Báo cáo thêm theo văn bản mới" });
        var left = await Decide(same, "refusal", new { reason = "Đã có chế độ b" });

        var news = Assert.Single(await service.Published<RegimesOffered>(), one => one.PlanId == told.PlanId);
        Assert.Equal((1, 1), (news.Waiting, news.InForce));
        Assert.Equal(["b"], same.GetProperty("inForceAs").EnumerateArray().Select(code => code.GetString()!));
        Assert.Equal(["b"], other.GetProperty("differsFrom").EnumerateArray().Select(code => code.GetString()!));
        Assert.Equal("regime.already-in-force", (await twice.Json()).Text("rule"));
        Assert.Equal("regime.differs", (await unnamed.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, beside.StatusCode);
        Assert.Equal("declined", (await left.Json()).Text("state"));
    }

    [Fact]
    public async Task Deadlines_that_are_all_in_force_already_are_shown_and_told_to_nobody()
    {
        await service.OpenOnce();
        var told = Confirmed(Monthly("vb-nhu-cu", 18));
        await service.Deliver(told);

        var offer = Assert.Single(await Offers(told));

        Assert.Equal(["b"], offer.GetProperty("inForceAs").EnumerateArray().Select(code => code.GetString()!));
        Assert.DoesNotContain(await service.Published<RegimesOffered>(), one => one.PlanId == told.PlanId);
    }

    [Fact]
    public async Task A_regime_that_leaves_no_working_day_after_the_cut_off_cannot_stand()
    {
        await service.OpenOnce();
        var told = Confirmed(Quarterly("vb-som") with { DayOfLastMonth = 10, Kinds = ["district"] });
        await service.Deliver(told);

        var refused = await Decide(Assert.Single(await Offers(told)), "acceptance", new { });

        Assert.Equal((HttpStatusCode.Conflict, "regime.unsound"), (refused.StatusCode, (await refused.Json()).Text("rule")));
        Assert.Equal("offered", Assert.Single(await Offers(told)).Text("state"));
    }

    [Fact]
    public async Task Only_the_planning_department_decides_and_an_unknown_offer_or_a_year_without_calendar_is_told()
    {
        await service.OpenOnce();
        var elsewhere = Confirmed(Quarterly("vb-khac")) with { Province = "hoa-binh", PlanYear = 2031 };
        await service.Deliver(elsewhere);
        var offer = Assert.Single(await Offers(elsewhere));

        using var head = await service.Head("so-tc").PostAsJsonAsync($"/calendars/2031/offered-regimes/{offer.Text("offerId")}/acceptance", new { });
        using var none = await service.Planning().PostAsJsonAsync($"/calendars/2031/offered-regimes/{offer.Text("offerId")}/acceptance", new { });
        using var unknown = await service.Planning().PostAsJsonAsync($"/calendars/2031/offered-regimes/{Guid.CreateVersion7()}/acceptance", new { });
        using var otherYear = await service.Planning().PostAsJsonAsync($"/calendars/2024/offered-regimes/{offer.Text("offerId")}/refusal", new { reason = "x" });
        using var empty = await service.Planning().PostAsJsonAsync($"/calendars/2031/offered-regimes/{offer.Text("offerId")}/refusal", new { reason = " " });

        Assert.Equal(HttpStatusCode.Forbidden, head.StatusCode);
        Assert.Equal("calendar.none", (await none.Json()).Text("rule"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, otherYear.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    private static string Code(JsonElement offer) => offer.GetProperty("regime").Text("code");

    private Task<long> Obligations(string regime) => service.Database().Scalar<long>("select count(*) from obligations where regime = $1", regime);

    private async Task<List<JsonElement>> Offers(ReportingDeadlinesConfirmed told) =>
        [.. (await service.Planning().GetJson($"/calendars/{told.PlanYear}/offered-regimes")).GetProperty("offers").EnumerateArray().Where(offer => offer.GetProperty("planId").GetGuid() == told.PlanId)];

    private Task<HttpResponseMessage> Decide(JsonElement offer, string decision, object body) =>
        service.Planning().PostAsJsonAsync($"/calendars/2024/offered-regimes/{offer.Text("offerId")}/{decision}", body);

    private static ReportingDeadlinesConfirmed Confirmed(params ConfirmedDeadline[] deadlines) => new()
    {
        PlanId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        DocumentNumber = "2668/QĐ-UBND",
        Deadlines = deadlines,
        ConfirmedAt = ReportingService.Start,
        Version = 1,
    };

    private static ConfirmedDeadline Quarterly(string code) => Monthly(code, 25) with { PeriodKind = "quarter", Kinds = ["department"] };

    private static ConfirmedDeadline Monthly(string code, int day) => new()
    {
        Code = code,
        Title = "{period}: cập nhật kịch bản tăng trưởng",
        Document = "Quyết định giao nhiệm vụ",
        Article = "Điều 2/1/-2",
        Quote = "Trước ngày 25 tháng cuối quý, các sở cập nhật kịch bản.",
        HoldsFrom = new(2024, 1, 1),
        HoldsFromAssumed = true,
        HoldsFromNote = "Văn bản để trống ngày.",
        PeriodKind = "month",
        PeriodNumbers = null,
        OncePeriod = null,
        Limit = "before",
        DayOfLastMonth = day,
        MonthsLater = 0,
        Date = null,
        DueAssumed = false,
        DueNote = "Trước ngày.",
        Kinds = ["department", "district"],
        OrganisationCodes = [],
        AudienceText = "Thủ trưởng các sở, ban, ngành",
        Recipients = [new() { OrganisationCode = "so-khdt", Purpose = "consolidate", Note = null }],
        ConsolidatorCode = "so-khdt",
        Onward = [],
        Requires = ["assessment"],
        RemindDaysBefore = [5, 1],
        EscalateDaysAfter = [0, 1, 3],
    };
}
