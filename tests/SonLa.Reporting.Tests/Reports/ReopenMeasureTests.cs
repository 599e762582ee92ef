using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Reports;

public sealed class ReopenMeasureTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan TwoMeasures = new() { Measures = [.. new APlan().Measures, AMeasure.Named("land-revenue", "7") with { LeadCodes = ["so-tc"] }] };

    public async Task InitializeAsync() => await service.OpenOnce(TwoMeasures);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_reopened_measure_keeps_its_figure_until_it_is_corrected_and_is_accepted_again_with_every_step_on_record()
    {
        await service.SetClock(ReportingService.At("2024-01-16T09:00:00+07:00"));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 300, "2024-01");

        using var reopened = await Reopen(reportId, "budget-revenue", "Chưa gồm thu từ đất");
        var waiting = await Reporter("2024-01");
        using var corrected = await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 340 }, reason = "Bổ sung thu từ đất" });
        var mended = await Reporter("2024-01");
        using var accepted = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/measures/budget-revenue/acceptance", new { });
        var done = await Reporter("2024-01");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.OK), (reopened.StatusCode, corrected.StatusCode, accepted.StatusCode));
        Assert.Equal(("reopened", false, 300m), Of(waiting));
        Assert.Equal(("corrected", false, 340m), Of(mended));
        Assert.Equal(("accepted", true, 340m), Of(done));
        var revisions = (await service.Planning().GetJson($"/reports/{reportId}/revisions")).GetProperty("items");
        Assert.Equal(["accepted", "reopened"], revisions[0].GetProperty("decisions").EnumerateArray().Select(decision => decision.Text("kind")));
        Assert.Equal("Chưa gồm thu từ đất", revisions[0].GetProperty("decisions")[1].Text("reason"));
        Assert.Equal(("accepted", "budget-revenue"), (revisions[1].GetProperty("decisions")[0].Text("kind"), revisions[1].GetProperty("decisions")[0].Text("measureCode")));
        Assert.Equal("accepted", (await service.Planning().GetJson($"/reports/{reportId}")).Text("state"));
        Assert.Equal("budget-revenue", Assert.Single(await service.Published<MeasureReopened>(), one => one.ReportId == reportId).MeasureCode);
        Assert.Equal(340m, Assert.Single(await service.Published<MeasureAccepted>(), one => one.ReportId == reportId).Figure.Estimate);
    }

    [Fact]
    public async Task A_correction_that_nobody_asked_for_is_seen_as_not_accepted()
    {
        await service.SetClock(ReportingService.At("2024-02-16T09:00:00+07:00"));
        var reportId = await service.Accepted("so-tc", "budget-revenue", 600, "2024-02");

        await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 610 }, reason = "Đối chiếu kho bạc" });

        Assert.Equal(("corrected", false, 610m), Of(await Reporter("2024-02")));
        Assert.Equal(["budget-revenue"], (await service.Planning().GetJson($"/reports/{reportId}")).GetProperty("correctedMeasures").EnumerateArray().Select(code => code.GetString()));
    }

    [Fact]
    public async Task A_report_returned_for_one_measure_is_open_in_that_one_alone()
    {
        await service.SetClock(ReportingService.At("2024-03-16T09:00:00+07:00"));
        var submitted = await service.Submit("so-tc", Two(900, 90), await service.ObligationOf("so-tc", "a", "2024-03"));
        using var returned = await service.Planning().PostAsJsonAsync($"/reports/{submitted.Text("reportId")}/return", new { reason = "Chưa khớp", measureCode = "land-revenue" });

        using var other = await service.Write("so-tc", returned, Two(950, 95));
        using var dropped = await service.Write("so-tc", returned, AReport.WithEstimate("land-revenue", 95));
        using var mended = await service.Write("so-tc", returned, Two(900, 95));

        Assert.Equal("report.measure-not-open", (await other.Json()).Text("rule"));
        Assert.Equal(["budget-revenue"], (await other.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.Equal("report.measure-not-open", (await dropped.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.OK, mended.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.HandIn("so-tc", mended)).StatusCode);
    }

    [Fact]
    public async Task A_report_returned_whole_stays_open_in_every_measure_though_one_is_named_later()
    {
        await service.SetClock(ReportingService.At("2024-04-16T09:00:00+07:00"));
        var submitted = await service.Submit("so-tc", Two(900, 90), await service.ObligationOf("so-tc", "a", "2024-04"));
        using var whole = await service.Planning().PostAsJsonAsync($"/reports/{submitted.Text("reportId")}/return", new { reason = "Làm lại" });
        using var named = await service.Planning().PostAsJsonAsync($"/reports/{submitted.Text("reportId")}/return", new { reason = "Nhất là đất", measureCode = "land-revenue" });

        using var written = await service.Write("so-tc", named, Two(950, 95));

        Assert.Equal(HttpStatusCode.OK, written.StatusCode);
    }

    [Fact]
    public async Task Reopening_needs_an_accepted_report_a_reason_a_figure_and_the_planning_department()
    {
        await service.SetClock(ReportingService.At("2024-05-16T09:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 1500), await service.ObligationOf("so-tc", "a", "2024-05"))).GetProperty("reportId").GetGuid();
        using var early = await Reopen(reportId, "budget-revenue", "x");
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);

        using var nothing = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/measures/budget-revenue/acceptance", new { });
        using var blank = await Reopen(reportId, "budget-revenue", " ");
        using var foreign = await Reopen(reportId, "urban-clean-water", "x");
        using var own = await service.Head("so-tc").PostAsJsonAsync($"/reports/{reportId}/measures/budget-revenue/reopening", new { reason = "x" });
        using var first = await Reopen(reportId, "budget-revenue", "x");
        using var second = await Reopen(reportId, "budget-revenue", "x");

        Assert.Equal("report.not-accepted", (await early.Json()).Text("rule"));
        Assert.Equal("measure.nothing-to-accept", (await nothing.Json()).Text("rule"));
        Assert.True((await blank.Json()).GetProperty("errors").TryGetProperty("reason", out _));
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("measure.already-reopened", (await second.Json()).Text("rule"));
    }

    private static object Two(decimal budget, decimal land) => new
    {
        assessment = "Đánh giá mẫu",
        proposals = "Đề xuất mẫu",
        figures = new[] { new { measureCode = "budget-revenue", estimate = new { value = budget } }, new { measureCode = "land-revenue", estimate = new { value = land } } },
    };

    private static (string Review, bool Accepted, decimal Estimate) Of(JsonElement reporter) => (reporter.Text("review"), reporter.GetProperty("accepted").GetBoolean(), reporter.GetProperty("estimate").GetDecimal());

    private Task<HttpResponseMessage> Reopen(Guid reportId, string measureCode, string reason) =>
        service.Planning().PostAsJsonAsync($"/reports/{reportId}/measures/{measureCode}/reopening", new { reason });

    private async Task<JsonElement> Reporter(string period) =>
        (await service.Planning().GetJson($"/periods/{period}/consolidation")).GetProperty("indicators").EnumerateArray()
            .SelectMany(indicator => indicator.GetProperty("measures").EnumerateArray())
            .Single(measure => measure.Text("measureCode") == "budget-revenue")
            .GetProperty("reportedBy")[0];
}
