using System.Net;
using Xunit;

namespace SonLa.Reporting.Tests.Checks;

public sealed class CheckReportTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Measure = "urban-clean-water";

    public async Task InitializeAsync() => await service.OpenOnce(new APlan() with
    {
        Measures =
        [
            AMeasure.Named("budget-revenue", "6") with { LeadCodes = ["so-tc"] },
            AMeasure.Named(Measure, "24") with { LeadCodes = ["so-xd"], Kind = "rate", Aggregation = "last", Unit = "%", Target = null },
        ],
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_doubtful_figure_is_shown_while_it_is_written_and_handed_in_only_with_words_that_everybody_reads()
    {
        await service.SetClock(ReportingService.At("2024-02-10T09:00:00+07:00"));
        await service.Submit("so-tc", Says(270, 275, null), await service.ObligationOf("so-tc", "a", "2024-01"));
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "a", "2024-02"));

        var written = await service.Write("so-tc", draft, Says(400, 480000, null));
        using var refused = await service.HandIn("so-tc", written);
        var explained = await service.Write("so-tc", written, Says(400, 480000, "Thu một lần từ dự án."));
        using var handedIn = await service.HandIn("so-tc", explained);

        var finding = (await written.Json()).GetProperty("findings")[0];
        Assert.Equal(("unit-slip", "warning", "budget-revenue", false), (finding.Text("rule"), finding.Text("level"), finding.Text("measureCode"), finding.GetProperty("explained").GetBoolean()));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = await refused.Json();
        Assert.Equal("report.unexplained-figures", problem.Text("rule"));
        Assert.Contains("480.000", problem.GetProperty("errors").GetProperty("budget-revenue")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, handedIn.StatusCode);
        var seen = (await service.Planning().GetJson($"/reports/{(await draft.Json()).Text("reportId")}/findings")).GetProperty("findings");
        Assert.True(Assert.Single(seen.EnumerateArray()).GetProperty("explained").GetBoolean());
        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from report_revisions where period_ends_on = '2024-02-29'"));
    }

    [Fact]
    public async Task A_figure_that_cannot_be_blocks_whatever_is_said_about_it_and_nothing_is_kept()
    {
        var draft = await service.Draft("so-xd", await service.ObligationOf("so-xd", "a", "2024-03"));
        var written = await service.Write("so-xd", draft, new { assessment = "x", proposals = "x", figures = new[] { new { measureCode = Measure, estimate = new { value = 101, note = "Thật vậy." }, text = "Đã kiểm tra." } } });

        using var refused = await service.HandIn("so-xd", written);
        var mended = await service.Write("so-xd", written, new { assessment = "x", proposals = "x", figures = new[] { new { measureCode = Measure, estimate = new { value = 93.84 } } } });
        using var handedIn = await service.HandIn("so-xd", mended);

        Assert.Equal("report.wrong-figures", (await refused.Json()).Text("rule"));
        Assert.True((await refused.Json()).GetProperty("errors").TryGetProperty(Measure, out _));
        Assert.Equal(HttpStatusCode.OK, handedIn.StatusCode);
        Assert.Equal(0, (await mended.Json()).GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_draft_s_findings_are_its_organisation_s_own()
    {
        var draft = await service.Draft("so-xd", await service.ObligationOf("so-xd", "a", "2024-04"));
        var path = $"/reports/{(await draft.Json()).Text("reportId")}/findings";

        using var own = await service.Head("so-xd").GetAsync(path);
        using var other = await service.Head("so-tc").GetAsync(path);
        using var planning = await service.Planning().GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (own.StatusCode, other.StatusCode, planning.StatusCode));
    }

    [Fact]
    public async Task A_correction_that_cannot_be_is_refused_too()
    {
        await service.SetClock(ReportingService.At("2024-05-10T09:00:00+07:00"));
        var reportId = (await service.Submit("so-xd", new { assessment = "x", proposals = "x", figures = new[] { new { measureCode = Measure, estimate = new { value = 94 } } } }, await service.ObligationOf("so-xd", "a", "2024-05"))).Text("reportId");
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);

        using var refused = await service.Correct("so-xd", reportId, new { measureCode = Measure, estimate = new { value = -3 }, reason = "x" });

        Assert.Equal("report.wrong-figures", (await refused.Json()).Text("rule"));
    }

    private static object Says(decimal toCutOff, decimal estimate, string? text) => new
    {
        assessment = "Đánh giá",
        proposals = "Đề xuất",
        figures = new[] { new { measureCode = "budget-revenue", toCutOff = new { value = toCutOff }, estimate = new { value = estimate }, text } },
    };
}
