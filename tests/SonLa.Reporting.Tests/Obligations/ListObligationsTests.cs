using System.Net;
using System.Text.Json;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

public sealed class ListObligationsTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        await service.OpenOnce();
        await service.SetClock(ReportingService.At("2024-07-01T00:00:00+07:00"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Page_after_page_gives_every_obligation_once_in_the_order_of_their_due_instants()
    {
        var all = new List<JsonElement>();
        string? cursor = null;
        do
        {
            var page = await service.Planning().GetJson($"/obligations?limit=7{(cursor is null ? "" : $"&cursor={cursor}")}");
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("next").GetString();
        }
        while (cursor is not null);

        Assert.Equal(await service.Database().Scalar<long>("select count(*) from obligations"), all.Count);
        Assert.Equal(all.Count, all.DistinctBy(one => one.Text("obligationId")).Count());
        Assert.Equal(all.Select(one => one.GetProperty("dueAt").GetDateTimeOffset()).Order(), all.Select(one => one.GetProperty("dueAt").GetDateTimeOffset()));
    }

    [Fact]
    public async Task An_organisation_sees_its_own_and_those_who_follow_up_see_all()
    {
        var own = (await service.Head("so-tc").GetJson("/obligations?limit=200")).GetProperty("items").EnumerateArray().Select(one => one.Text("organisationCode")).Distinct();
        var office = (await service.Client("ubnd-office", "vp-ubnd").GetJson("/obligations?limit=200")).GetProperty("items").EnumerateArray().Select(one => one.Text("organisationCode")).Distinct();

        Assert.Equal(["so-tc"], own);
        Assert.Equal(5, office.Count());
    }

    [Fact]
    public async Task Another_organisation_s_obligation_is_not_found()
    {
        using var answer = await service.Head("so-xd").GetAsync($"/obligations/{await service.ObligationOf("so-tc", "b", "2024-02")}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task On_the_first_of_July_what_was_due_by_then_is_overdue_and_nothing_else()
    {
        var overdue = (await service.Planning().GetJson("/obligations?state=overdue&organisation=so-tc&limit=200")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(await service.Database().Scalar<long>("select count(*) from obligations where organisation_code = 'so-tc' and due_at < '2024-07-01T00:00:00+07:00'"), overdue.Count);
        Assert.All(overdue, one => Assert.Equal("overdue", one.Text("state")));
    }

    [Fact]
    public async Task The_late_list_names_the_office_holder_and_the_days_longest_first()
    {
        var late = (await service.Planning().GetJson("/obligations/late?limit=200")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("Thủ trưởng so-tc", late.First(one => one.Text("organisationCode") == "so-tc").Text("accountableOffice"));
        Assert.Equal(late.Select(one => one.Number("daysOverdue")).OrderDescending(), late.Select(one => one.Number("daysOverdue")));
        Assert.Equal(14, late.First(one => one.Text("period") == "2024-06").Number("daysOverdue"));
    }

    [Fact]
    public async Task The_summary_counts_by_regime_kind_and_audience()
    {
        var summary = await service.Planning().GetJson("/obligations/summary?year=2024");

        var month = summary.GetProperty("byRegime").EnumerateArray().Single(line => line.Text("regime") == "a" && line.Text("kind") == "month");
        Assert.Equal(("leads", 4, 48), (month.Text("audience"), month.Number("organisations"), month.Number("obligations")));
        Assert.Equal((4 * 19) + (4 * 12) + 4 + 1, summary.Number("total"));
    }

    [Theory]
    [InlineData("/obligations?state=lost", "state")]
    [InlineData("/obligations?kind=week", "kind")]
    [InlineData("/obligations?limit=0", "limit")]
    [InlineData("/obligations?cursor=%21%21", "cursor")]
    [InlineData("/obligations?cursor=eHh4", "cursor")]
    public async Task A_filter_that_cannot_be_is_refused_by_name(string path, string field)
    {
        using var answer = await service.Planning().GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Json()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task Nobody_sees_anything_without_signing_in()
    {
        using var answer = await service.Anonymous().GetAsync("/obligations");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_calendar_shows_its_sources_and_assumptions()
    {
        var calendar = await service.Head("so-tc").GetJson("/calendars/2024");

        var b = calendar.GetProperty("regimes").EnumerateArray().Single(regime => regime.Text("code") == "b");
        Assert.True(b.GetProperty("holdsFromAssumed").GetBoolean());
        Assert.Contains(calendar.GetProperty("periods").EnumerateArray(), line => line.Text("regime") == "b" && line.GetProperty("dueAt").GetDateTimeOffset() == ReportingService.At("2024-02-17T23:59:59.999+07:00"));
    }
}
