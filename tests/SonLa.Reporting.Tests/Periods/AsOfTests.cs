using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using Xunit;

namespace SonLa.Reporting.Tests.Periods;

public sealed class AsOfTests
{
    private const string Period = "2024-Q1";
    private static readonly string[] Organisations = ["so-tc", "so-xd", "so-khdt", "cuc-thong-ke"];
    private readonly APlan _plan = new();
    private DateTimeOffset _now = ReportingService.At("2024-04-02T08:00:00+07:00");

    [Fact]
    public async Task What_was_asked_as_of_a_past_instant_has_the_same_bytes_for_ever_whatever_random_edits_come_later()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(_plan, AnOrganisation.Few);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var reports = new Dictionary<string, string>();
        var asked = new List<(DateTimeOffset Instant, string Bytes, string Vintages)>();

        for (var edit = 0; edit < 45; edit++)
        {
            await service.SetClock(_now);
            await Edit(service, random, reports, edit);
            var instant = _now;
            _now = _now.AddMinutes(random.Next(1, 90));
            await service.SetClock(_now);
            asked.Add((instant, await AsOf(service, instant), await AsOf(service, instant, "vintages")));
        }

        foreach (var (instant, bytes, vintages) in asked)
        {
            Assert.True(bytes == await AsOf(service, instant), $"Seed {seed}: the view as of {instant:O} has changed.");
            Assert.True(vintages == await AsOf(service, instant, "vintages"), $"Seed {seed}: the vintages as of {instant:O} have changed.");
        }

        Assert.True(asked.Select(one => one.Bytes).Distinct().Count() > 5, $"Seed {seed}: the edits changed nothing.");
        Assert.True(asked.Select(one => one.Vintages).Distinct().Count() > 1, $"Seed {seed}: no figure changed.");
        using var verified = await service.Planning().GetAsync($"/periods/{Period}/consolidation");
        using var live = JsonDocument.Parse(await verified.Content.ReadAsStringAsync());
        using var last = JsonDocument.Parse(asked[^1].Bytes);
        Assert.All(["organisations", "states", "indicators"], member => Assert.True(JsonElement.DeepEquals(live.RootElement.GetProperty(member), last.RootElement.GetProperty(member)), $"Seed {seed}: {member}"));
    }

    [Fact]
    public async Task Before_a_correction_is_before_and_after_it_is_after_and_a_late_comer_changes_nothing_that_was_asked()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(_plan, AnOrganisation.Few);
        await service.SetClock(_now);
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 300), await service.ObligationOf("so-tc", "a", Period))).Text("reportId");
        await service.Planning().PostAsync($"/reports/{reportId}/acceptance", null);
        var before = _now;
        await service.SetClock(_now.AddHours(1));
        var first = await AsOf(service, before);

        await service.Correct("so-tc", reportId, new { measureCode = "budget-revenue", estimate = new { value = 310 }, reason = "Đính chính" });
        await service.SetClock(_now.AddHours(2));

        Assert.Equal(300m, Revenue(first));
        Assert.Equal(first, await AsOf(service, before));
        Assert.Equal(310m, Revenue(await AsOf(service, _now.AddHours(1))));
    }

    [Fact]
    public async Task Only_a_past_instant_can_be_asked_for_and_only_by_those_who_direct()
    {
        await using var started = await Started.Service();
        var service = started.Instance;
        await service.Open(_plan, AnOrganisation.Few);

        using var now = await service.Planning().GetAsync(Path(ReportingService.Start));
        using var nonsense = await service.Planning().GetAsync($"/periods/{Period}/consolidation/as-of?instant=yesterday");
        using var before = await service.Planning().GetAsync(Path(ReportingService.Start.AddYears(-1)));
        using var head = await service.Head("so-tc").GetAsync(Path(ReportingService.Start.AddDays(-1)));

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (now.StatusCode, nonsense.StatusCode, before.StatusCode, head.StatusCode));
    }

    private static async Task<string> AsOf(ReportingService service, DateTimeOffset instant, string view = "consolidation")
    {
        using var answer = await service.Planning().GetAsync(Path(instant, view));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }

    private static string Path(DateTimeOffset instant, string view = "consolidation") => $"/periods/{Period}/{view}/as-of?instant={Uri.EscapeDataString(instant.ToString("O"))}";

    private static decimal? Revenue(string bytes)
    {
        using var report = JsonDocument.Parse(bytes);
        return report.RootElement.GetProperty("indicators")[1].GetProperty("measures")[0].GetProperty("estimate").GetDecimal();
    }

    private async Task Edit(ReportingService service, Random random, Dictionary<string, string> reports, int edit)
    {
        var organisation = Organisations[random.Next(Organisations.Length)];
        switch (random.Next(9))
        {
            case 0:
                await service.Deliver(AnOrganisation.Department("so-xd") with { Version = edit + 2, Name = $"Tên {edit}" });
                break;
            case 1:
                await service.Deliver((_plan with { Measures = [.. _plan.Measures.Select(measure => measure with { Target = AMeasure.Exactly(100 + edit) })] }).Amended(edit + 2, new DateOnly(2024, 1, 1)));
                break;
            case 2:
                await service.Deliver(Breakdown(edit + 1, random.Next(1, 200)));
                break;
            case 3 when reports.TryGetValue("so-tc", out var revenue):
                await service.Planning().PostAsync($"/reports/{revenue}/acceptance", null);
                await service.Correct("so-tc", revenue, new { measureCode = "budget-revenue", estimate = new { value = 300 + edit }, reason = "Đính chính" });
                break;
            case 6:
                var authority = random.Next(2) == 0 ? service.Planning() : service.Head("cuc-thong-ke");
                var path = $"/periods/{Period}/vintages/budget-revenue";
                var figure = new { value = 300 + random.Next(20) };
                await authority.PostOnce(path, new { vintage = "official", figure, source = "Niên giám" });
                await authority.PostOnce(path, new { vintage = "revised", figure, source = $"Công bố {edit}", reason = "Quyết toán" });
                break;
            case 7:
                await service.Client("ubnd-office", "vp-ubnd").PostOnce($"/periods/{Period}/settlements", new { measureCode = "budget-revenue", about = "official", organisationCode = random.Next(2) == 0 ? "so-khdt" : "cuc-thong-ke", cause = "scope", reason = $"Lần {edit}" });
                break;
            case 8 when reports.TryGetValue("so-tc", out var accepted):
                await service.Planning().PostAsJsonAsync($"/reports/{accepted}/measures/budget-revenue/{(random.Next(2) == 0 ? "reopening" : "acceptance")}", new { reason = $"Lần {edit}" });
                break;
            case 4 when reports.TryGetValue(organisation, out var report):
                await service.Planning().PostAsJsonAsync($"/reports/{report}/return", new { reason = $"Lần {edit}" });
                break;
            default:
                if (!reports.ContainsKey(organisation))
                {
                    var content = organisation == "so-tc" ? AReport.WithEstimate("budget-revenue", 300) : AReport.Complete;
                    reports[organisation] = (await service.Submit(organisation, content, await service.ObligationOf(organisation, "a", Period))).Text("reportId");
                }

                break;
        }
    }

    private BreakdownSet Breakdown(int version, decimal quarter) => new()
    {
        PlanId = _plan.PlanId,
        PlanYear = 2024,
        MeasureId = _plan.Measures[1].MeasureId,
        MeasureCode = "budget-revenue",
        OrganisationCode = "so-tc",
        Months = Enumerable.Repeat<decimal?>(null, 12).ToList(),
        Quarters = [quarter, null, null, null],
        SetAt = _now,
        Version = version,
    };
}
