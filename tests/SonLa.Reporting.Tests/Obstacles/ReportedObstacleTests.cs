using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Obstacles;

/// <summary>Obstacles that come with a report, over its revisions.</summary>
public sealed class ReportedObstacleTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly object Flood = new { what = "mưa lũ", why = "thiên tai", effect = "chậm tiến độ", proposal = "gia hạn", measureCode = "budget-revenue" };
    private static readonly object Staff = new { what = "thiếu người", why = "tinh giản", effect = "chậm", proposal = "bổ sung" };

    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_report_s_obstacles_are_the_same_obstacles_raised_once_over_all_its_revisions()
    {
        await service.SetClock(ReportingService.At("2024-05-16T09:00:00+07:00"));
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-05"));
        var reportId = (await draft.Json()).GetProperty("reportId").GetGuid();
        var second = await Returned(reportId, await service.Write("so-tc", draft, Content(Flood, Staff)));
        await service.HandIn("so-tc", await service.Write("so-tc", second, Content(Flood, Staff)));

        var raised = await Of(reportId);

        Assert.Equal(["mưa lũ", "thiếu người"], raised.Select(one => one.Text("what")).Order(StringComparer.Ordinal));
        Assert.All(raised, one => Assert.Equal("raised", one.Text("stage")));

        // What concerns no measure goes where the decision of January 2024 sends it: to the UBND alone.
        Assert.Equal(
            ["mưa lũ: tinh-uy hdnd-tinh ubnd-tinh", "thiếu người: ubnd-tinh"],
            (await service.Published<ObstacleRaised>()).Where(one => one.ReportId == reportId).Select(one => $"{one.What}: {string.Join(' ', one.Addressees!)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_later_revision_drops_is_withdrawn_unless_somebody_works_on_it_and_comes_back_when_it_is_named_again()
    {
        await service.SetClock(ReportingService.At("2024-06-16T09:00:00+07:00"));
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-06"));
        var reportId = (await draft.Json()).GetProperty("reportId").GetGuid();
        var first = await Returned(reportId, await service.Write("so-tc", draft, Content(Flood, Staff)));
        var flood = (await Of(reportId)).Single(one => one.Text("what") == "mưa lũ").Id();
        (await service.Planning().Step(flood, "taking-on", new { })).EnsureSuccessStatusCode();

        var second = await Returned(reportId, await service.Write("so-tc", first, Content()));
        var dropped = (await Of(reportId)).ToDictionary(one => one.Text("what"), one => one.Text("stage"));
        await service.HandIn("so-tc", await service.Write("so-tc", second, Content(Staff)));

        Assert.Equal(("taken-on", "withdrawn"), (dropped["mưa lũ"], dropped["thiếu người"]));
        var staff = (await Of(reportId)).Single(one => one.Text("what") == "thiếu người");
        Assert.Equal("raised", staff.Text("stage"));
        Assert.Equal(["raised", "withdrawn", "raised"], (await service.Planning().GetJson($"/obstacles/{staff.Id()}")).GetProperty("steps").EnumerateArray().Select(step => step.Text("stage")));
        Assert.Single(await service.Published<ObstacleWithdrawn>(), one => one.ObstacleId == staff.Id());
    }

    private static object Content(params object[] obstacles) => new { assessment = "a", proposals = "b", obstacles };

    private async Task<HttpResponseMessage> Returned(Guid reportId, HttpResponseMessage written)
    {
        (await service.HandIn("so-tc", written)).EnsureSuccessStatusCode();
        return await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "bổ sung" });
    }

    private async Task<List<JsonElement>> Of(Guid reportId)
    {
        var found = new List<JsonElement>();
        foreach (var line in (await service.Planning().GetJson("/obstacles?limit=200")).GetProperty("items").EnumerateArray())
        {
            var one = await service.Planning().GetJson($"/obstacles/{line.Id()}");
            if (one.GetProperty("reportId").ValueKind != JsonValueKind.Null && one.GetProperty("reportId").GetGuid() == reportId)
            {
                found.Add(one);
            }
        }

        return found;
    }
}
