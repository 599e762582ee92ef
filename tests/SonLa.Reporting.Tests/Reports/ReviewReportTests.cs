using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Reports;

public sealed class ReviewReportTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_report_returned_for_one_measure_is_mended_and_both_revisions_are_kept()
    {
        await service.SetClock(ReportingService.At("2024-01-16T09:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 300), await service.ObligationOf("so-tc", "a", "2024-01"))).GetProperty("reportId").GetGuid();

        using var returned = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "Số liệu chưa khớp", measureCode = "budget-revenue" });
        await service.HandIn("so-tc", await service.Write("so-tc", returned, AReport.WithEstimate("budget-revenue", 350)));

        var revisions = (await service.Planning().GetJson($"/reports/{reportId}/revisions")).GetProperty("items");
        Assert.Equal([300m, 350m], revisions.EnumerateArray().Select(revision => revision.GetProperty("figures")[0].GetProperty("estimate").GetProperty("value").GetDecimal()));
        Assert.Equal("Số liệu chưa khớp", revisions[0].GetProperty("decisions")[0].Text("reason"));
        var told = Assert.Single(await service.Published<ReportReturned>(), one => one.ReportId == reportId);
        Assert.Equal(("budget-revenue", 1), (told.MeasureCode, told.Revision));
    }

    [Fact]
    public async Task Accepting_tells_the_figures_with_their_unit()
    {
        await service.SetClock(ReportingService.At("2024-02-16T09:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 600.5m), await service.ObligationOf("so-tc", "a", "2024-02"))).GetProperty("reportId").GetGuid();

        using var accepted = await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        var figure = Assert.Single(Assert.Single(await service.Published<ReportAccepted>(), one => one.ReportId == reportId).Figures);
        Assert.Equal(("budget-revenue", "tỷ đồng", 599.5m, 600.5m), (figure.MeasureCode, figure.Unit, figure.ToCutOff, figure.Estimate));
    }

    [Fact]
    public async Task A_correction_of_an_accepted_report_is_a_new_revision_with_its_reason()
    {
        await service.SetClock(ReportingService.At("2024-03-16T09:00:00+07:00"));
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 900), await service.ObligationOf("so-tc", "a", "2024-03"))).GetProperty("reportId").GetGuid();
        var tooEarly = await service.Correct("so-tc", reportId, Correction);
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);

        using var corrected = await service.Correct("so-tc", reportId, Correction);

        Assert.Equal(HttpStatusCode.Conflict, tooEarly.StatusCode);
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        var latest = (await service.Planning().GetJson($"/reports/{reportId}/revisions")).GetProperty("items")[1];
        Assert.Equal(("correction", "Quyết toán tháng"), (latest.Text("kind"), latest.Text("reason")));
        Assert.Equal(899m, latest.GetProperty("figures")[0].GetProperty("toCutOff").GetProperty("value").GetDecimal());
        Assert.Equal(910m, latest.GetProperty("figures")[0].GetProperty("estimate").GetProperty("value").GetDecimal());
        Assert.Single(await service.Published<ReportCorrected>(), one => one.ReportId == reportId);
    }

    [Fact]
    public async Task Only_the_planning_department_reviews()
    {
        var reportId = (await service.Submit("so-tc", await service.ObligationOf("so-tc", "a", "2024-04"))).Text("reportId");

        using var accepted = await service.Head("so-tc").PostAsync($"/reports/{reportId}/acceptance", null);
        using var returned = await service.Client("ubnd-office", "vp-ubnd").PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "x" });

        Assert.Equal(HttpStatusCode.Forbidden, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, returned.StatusCode);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_a_measure_of_the_report()
    {
        var reportId = (await service.Submit("so-tc", await service.ObligationOf("so-tc", "a", "2024-05"))).Text("reportId");

        using var blank = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = " " });
        using var foreign = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "x", measureCode = "urban-clean-water" });

        Assert.True((await blank.Json()).GetProperty("errors").TryGetProperty("reason", out _));
        Assert.True((await foreign.Json()).GetProperty("errors").TryGetProperty("measureCode", out _));
    }

    [Fact]
    public async Task Two_reviewers_at_once_decide_once()
    {
        var reportId = (await service.Submit("so-xd", await service.ObligationOf("so-xd", "a", "2024-05"))).GetProperty("reportId").GetGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => service.Planning().PostAsync($"/reports/{reportId}/acceptance", null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.True(answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed, answer.StatusCode.ToString()));
        Assert.Single(await service.Published<ReportAccepted>(), one => one.ReportId == reportId);
    }

    private static readonly object Correction = new { measureCode = "budget-revenue", estimate = new { value = 910 }, reason = "Quyết toán tháng" };
}
