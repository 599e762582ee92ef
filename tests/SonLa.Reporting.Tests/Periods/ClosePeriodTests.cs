using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class ClosePeriodTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Plan = new();

    public async Task InitializeAsync() => await service.OpenOnce(Plan);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_closed_period_stays_byte_for_byte_whatever_is_corrected_amended_and_renamed_later()
    {
        await service.Deliver(Breakdown(1, 100));
        await service.SetClock(ReportingService.At("2024-03-17T20:00:00+07:00"));
        var corrected = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 300), await service.ObligationOf("so-tc", "a", "2024-Q1"))).Text("reportId");
        await service.Planning().PostAsync($"/reports/{corrected}/acceptance", null);
        await service.SetClock(ReportingService.At("2024-03-18T08:00:00+07:00"));
        await service.Submit("so-xd", await service.ObligationOf("so-xd", "a", "2024-Q1"));

        using var closing = await service.Planning().PostAsync("/periods/2024-Q1/close", null);

        Assert.Equal(HttpStatusCode.Created, closing.StatusCode);
        var before = await Closed("2024-Q1");
        await service.Correct("so-tc", corrected, new { measureCode = "budget-revenue", estimate = new { value = 999 }, reason = "Đính chính" });
        await service.Submit("so-khdt", await service.ObligationOf("so-khdt", "a", "2024-Q1"));
        await service.Deliver(Breakdown(2, 5000));
        await service.Deliver(AnOrganisation.Department("so-tc") with { Version = 2, Name = "Tên mới" });
        await service.Deliver(Plan.Amended(2, new DateOnly(2024, 1, 1)));

        using var verified = await service.Planning().PostAsync("/periods/2024-Q1/verification", null);
        var verification = await verified.Json();
        var hash = Convert.ToHexStringLower(SHA256.HashData(before.Bytes));
        Assert.Equal((hash, hash, true), (verification.Text("storedHash"), verification.Text("recomputedHash"), verification.GetProperty("equal").GetBoolean()));
        Assert.Equal(before.Bytes, (await Closed("2024-Q1")).Bytes);
        Assert.Equal($"\"{hash}\"", before.ETag);
        Assert.Equal(hash, (await closing.Json()).Text("sha256"));
        var live = await service.Planning().GetJson("/periods/2024-Q1/consolidation");
        Assert.Equal(999m, live.GetProperty("indicators")[1].GetProperty("measures")[0].GetProperty("estimate").GetDecimal());

        var told = Assert.Single(await service.Published<PeriodClosed>(), one => one.Period == "2024-Q1");
        Assert.Equal((hash, 2, 1, 2), (told.Sha256, told.Reported, told.Late, told.Missing));
        var figure = told.Figures.Single(one => one.MeasureCode == "budget-revenue");
        Assert.Equal((299m, 300m, "on-course", "01/CT-UBND"), (figure.ToCutOff, figure.Estimate, figure.State, figure.TargetSource));
    }

    [Fact]
    public async Task A_period_is_closed_once_though_many_try_at_the_same_time()
    {
        await service.SetClock(ReportingService.At("2024-05-20T08:00:00+07:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => service.Planning().PostAsync("/periods/2024-04/close", null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.Created), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        Assert.Single(await service.Published<PeriodClosed>(), one => one.Period == "2024-04");
    }

    [Fact]
    public async Task Submissions_that_race_with_the_closing_are_wholly_in_or_wholly_out()
    {
        await service.SetClock(ReportingService.At("2024-06-20T08:00:00+07:00"));
        string[] organisations = ["so-tc", "so-xd", "so-khdt", "cuc-thong-ke"];
        var reports = organisations.Select(async code => await service.Submit(code, await service.ObligationOf(code, "a", "2024-06")));

        var all = Task.WhenAll(reports);
        using var closing = await service.Planning().PostAsync("/periods/2024-06/close", null);
        await all;

        Assert.Equal(HttpStatusCode.Created, closing.StatusCode);
        using var verified = await service.Planning().PostAsync("/periods/2024-06/verification", null);
        Assert.True((await verified.Json()).GetProperty("equal").GetBoolean());
    }

    [Fact]
    public async Task A_period_that_is_not_due_is_not_closed()
    {
        await service.SetClock(ReportingService.At("2024-07-17T23:59:59.999+07:00"));

        using var answer = await service.Planning().PostAsync("/periods/2024-07/close", null);

        Assert.Equal("period.not-due", (await answer.Json()).Text("rule"));
    }

    [Fact]
    public async Task Only_the_planning_department_closes_and_only_those_who_direct_see_the_consolidation()
    {
        using var closing = await service.Client("ubnd-office", "vp-ubnd").PostAsync("/periods/2024-02/close", null);
        using var reading = await service.Head("so-tc").GetAsync("/periods/2024-02/consolidation");
        using var states = await service.Head("so-tc").GetAsync("/periods/2024-02/indicators");

        Assert.Equal(HttpStatusCode.Forbidden, closing.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, reading.StatusCode);
        Assert.Equal(HttpStatusCode.OK, states.StatusCode);
    }

    [Theory]
    [InlineData("/periods/2024-13/consolidation", HttpStatusCode.BadRequest)]
    [InlineData("/periods/2023-Q1/consolidation", HttpStatusCode.NotFound)]
    [InlineData("/periods/2024-12/closed", HttpStatusCode.NotFound)]
    public async Task A_period_that_is_none_or_was_not_planned_or_is_not_closed_says_so(string path, HttpStatusCode expected)
    {
        using var answer = await service.Planning().GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_history_that_a_closed_period_rests_on_cannot_be_changed() =>
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => service.Database().Execute("update plan_versions set document_number = 'x'"));

    [Fact]
    public async Task A_returned_figure_does_not_count_until_it_is_mended()
    {
        await service.SetClock(ReportingService.At("2024-08-16T08:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 700), await service.ObligationOf("so-tc", "a", "2024-08"))).Text("reportId");
        await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "x", measureCode = "budget-revenue" });

        var measure = (await service.Planning().GetJson("/periods/2024-08/consolidation")).GetProperty("indicators")[1].GetProperty("measures")[0];

        Assert.Equal(("not-computable", "returned"), (measure.Text("state"), measure.Text("reason")));
    }

    private static BreakdownSet Breakdown(int version, decimal month) => new()
    {
        PlanId = Plan.PlanId,
        PlanYear = 2024,
        MeasureId = Plan.Measures[1].MeasureId,
        MeasureCode = "budget-revenue",
        OrganisationCode = "so-tc",
        Months = Enumerable.Repeat<decimal?>(month, 12).ToList(),
        Quarters = [null, null, null, null],
        SetAt = ReportingService.Start,
        Version = version,
    };

    private async Task<(byte[] Bytes, string? ETag)> Closed(string period)
    {
        using var answer = await service.Planning().GetAsync($"/periods/{period}/closed");
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag?.Tag);
    }
}
