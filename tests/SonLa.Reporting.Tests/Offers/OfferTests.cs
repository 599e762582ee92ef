using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SonLa.Contracts.Budget;
using Xunit;

namespace SonLa.Reporting.Tests.Offers;

/// <summary>Each test has a month of its own: they share the year.</summary>
public sealed class OfferTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Measure = "budget-revenue";

    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_measured_figure_is_offered_in_the_measure_s_unit_and_taken_with_its_source()
    {
        await service.Deliver(Posted(1, ("collecting", new(2024, 1, 14), 150_500_000_000m), ("collecting", new(2024, 1, 31), 371_250_000_000m)));
        var draft = await Draft("2024-01");
        var offers = await Offers(draft);

        Assert.Equal([("estimate", 371.25m), ("toCutOff", 150.5m)], offers.Select(offer => (offer.Text("vintage"), offer.GetProperty("value").GetDecimal())));
        var first = await Confirm(draft, offers[1].GetProperty("offerId").GetGuid());
        var second = await Confirm(first, offers[0].GetProperty("offerId").GetGuid());

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var figure = (await Report(draft)).GetProperty("figures")[0];
        Assert.Equal((150.5m, 371.25m), (figure.GetProperty("toCutOff").GetProperty("value").GetDecimal(), figure.GetProperty("estimate").GetProperty("value").GetDecimal()));
        var measured = figure.GetProperty("estimate").GetProperty("measured");
        Assert.Equal(("collecting", "2024-01-31", "thu", 1), (measured.Text("basis"), measured.Text("through"), measured.Text("itemCode"), measured.Number("ledgerVersion")));
        Assert.All(await Offers(draft), offer => Assert.True(offer.GetProperty("confirmed").GetBoolean()));
    }

    [Fact]
    public async Task Who_writes_the_confirmed_value_again_keeps_its_source_and_who_writes_another_does_not()
    {
        await service.Deliver(Posted(2, ("collecting", new(2024, 3, 31), 900_000_000_000m)));
        var draft = await Draft("2024-03");
        var confirmed = await Confirm(draft, (await Offers(draft, "2024-03-31"))[0].GetProperty("offerId").GetGuid(), "Theo sổ thu");

        var same = await service.Write("so-tc", confirmed, new { assessment = "x", figures = new[] { new { measureCode = Measure, estimate = new { value = 900 } } } });
        Assert.NotEqual(JsonValueKind.Null, Estimate(await Report(draft)).GetProperty("measured").ValueKind);
        Assert.Equal("Theo sổ thu", Estimate(await Report(draft)).Text("note"));
        await service.Write("so-tc", same, new { figures = new[] { new { measureCode = Measure, estimate = new { value = 901 } } } });

        Assert.Equal(JsonValueKind.Null, Estimate(await Report(draft)).GetProperty("measured").ValueKind);
    }

    [Fact]
    public async Task Two_organisations_figures_stay_side_by_side_and_taking_one_needs_the_reason()
    {
        await service.Deliver(Posted(3, ("collecting", new(2024, 4, 30), 1_200_000_000_000m)));
        await service.Deliver(Posted(4, ("kho-bac", new(2024, 4, 30), 1_199_000_000_000m)));
        var draft = await Draft("2024-04");
        var offers = await Offers(draft, "2024-04-30");

        Assert.Equal([("collecting", 1200m, true), ("kho-bac", 1199m, true)], offers.Select(offer => (offer.Text("basis"), offer.GetProperty("value").GetDecimal(), offer.GetProperty("disputed").GetBoolean())));
        var silent = await Confirm(draft, offers[1].GetProperty("offerId").GetGuid());
        var reasoned = await Confirm(draft, offers[1].GetProperty("offerId").GetGuid(), "Số hạch toán của Kho bạc");

        Assert.True((await silent.Json()).GetProperty("errors").TryGetProperty("note", out _));
        Assert.Equal(HttpStatusCode.OK, reasoned.StatusCode);
        Assert.Equal((1199m, "Số hạch toán của Kho bạc"), (Estimate(await Report(draft)).GetProperty("value").GetDecimal(), Estimate(await Report(draft)).Text("note")));
        Assert.Equal([("collecting", false), ("kho-bac", true)], (await Offers(draft, "2024-04-30")).Select(offer => (offer.Text("basis"), offer.GetProperty("confirmed").GetBoolean())));
    }

    [Fact]
    public async Task The_highest_version_counts_in_whatever_order_they_come_and_an_earlier_one_is_not_taken()
    {
        await service.Deliver(Posted(10, ("collecting", new(2024, 5, 31), 500m * Billion)));
        var draft = await Draft("2024-05");
        var early = (await Offers(draft, "2024-05-31"))[0].GetProperty("offerId").GetGuid();
        await service.Deliver(Posted(12, ("collecting", new(2024, 5, 31), null)));
        await service.Deliver(Posted(11, ("collecting", new(2024, 5, 31), 501m * Billion)));

        var offer = (await Offers(draft, "2024-05-31"))[0];
        var taken = await Confirm(draft, early);
        var gone = await Confirm(draft, offer.GetProperty("offerId").GetGuid());

        Assert.Equal(JsonValueKind.Null, offer.GetProperty("value").ValueKind);
        Assert.Equal([500m * Billion], offer.GetProperty("earlier").EnumerateArray().Select(earlier => earlier.GetProperty("valueInDong").GetDecimal()));
        Assert.Equal("offer.superseded", (await taken.Json()).Text("rule"));
        Assert.Equal("offer.superseded", (await gone.Json()).Text("rule"));
    }

    [Fact]
    public async Task The_same_event_twice_offers_once_and_another_day_s_figure_is_for_reference_only()
    {
        var posted = Posted(20, ("collecting", new(2024, 6, 20), 600m * Billion));
        await service.Deliver(posted);
        await service.Deliver(posted);
        var draft = await Draft("2024-06");
        var offer = Assert.Single(await Offers(draft, "2024-06-20"));

        var refused = await Confirm(draft, offer.GetProperty("offerId").GetGuid());

        Assert.Equal(JsonValueKind.Null, offer.GetProperty("vintage").ValueKind);
        Assert.Equal("offer.other-day", (await refused.Json()).Text("rule"));
    }

    [Fact]
    public async Task Only_the_lead_sees_and_takes_what_is_offered_and_what_was_handed_in_stays()
    {
        await service.Deliver(Posted(30, ("collecting", new(2024, 7, 31), 700m * Billion)));
        var draft = await Draft("2024-07");
        var offerId = (await Offers(draft, "2024-07-31"))[0].GetProperty("offerId").GetGuid();
        var reportId = (await draft.Json()).Text("reportId");

        Assert.Equal(HttpStatusCode.NotFound, (await service.Head("so-xd").GetAsync($"/reports/{reportId}/offers")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Confirm(draft, offerId, organisation: "so-xd")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Confirm(draft, Guid.CreateVersion7())).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await service.Head("so-tc").PutAsJsonAsync($"/reports/{reportId}/offers/{offerId}/confirmation", new { })).StatusCode);
        var written = await service.Write("so-tc", draft, AReport.WithEstimate(Measure, 700));
        var handedIn = await service.HandIn("so-tc", written);
        Assert.Equal("report.already-submitted", (await (await Confirm(handedIn, offerId)).Json()).Text("rule"));
    }

    [Fact]
    public async Task What_was_offered_is_never_changed()
    {
        await service.Deliver(Posted(40, ("collecting", new(2024, 8, 31), 800m * Billion)));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => service.Database().Execute("update offered_figures set value_in_dong = 1"));

        Assert.Contains("never changed", refused.MessageText, StringComparison.Ordinal);
    }

    private const decimal Billion = 1_000_000_000;

    private static RevenuePosted Posted(int version, params (string Basis, DateOnly Through, decimal? ToDate)[] figures) => new()
    {
        PlanYear = 2024,
        AuthorityCode = "cuc-thue",
        Entries = [],
        Figures =
        [
            .. figures.Select(figure => new MeasuredFigure
            {
                MeasureCode = Measure,
                ItemCode = "thu",
                ItemName = "Thu ngân sách nhà nước trên địa bàn",
                Basis = figure.Basis,
                Through = figure.Through,
                ToDateInDong = figure.ToDate,
            }),
        ],
        PostedAt = ReportingService.Start,
        Version = version,
    };

    private static JsonElement Estimate(JsonElement report) => report.GetProperty("figures")[0].GetProperty("estimate");

    private async Task<HttpResponseMessage> Draft(string period)
    {
        var answer = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", period));
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private async Task<JsonElement> Report(HttpResponseMessage draft) => await service.Head("so-tc").GetJson($"/reports/{(await draft.Json()).Text("reportId")}");

    private async Task<IReadOnlyList<JsonElement>> Offers(HttpResponseMessage draft, string? through = null) =>
        [.. (await service.Head("so-tc").GetJson($"/reports/{(await draft.Json()).Text("reportId")}/offers")).GetProperty("offers").EnumerateArray().Where(offer => through is null || offer.Text("through") == through)];

    private async Task<HttpResponseMessage> Confirm(HttpResponseMessage before, Guid offerId, string? note = null, string organisation = "so-tc")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/reports/{(await before.Json()).Text("reportId")}/offers/{offerId}/confirmation") { Content = JsonContent.Create(new { note }) };
        request.Headers.IfMatch.Add(before.Headers.ETag!);
        return await service.Head(organisation).SendAsync(request);
    }
}
