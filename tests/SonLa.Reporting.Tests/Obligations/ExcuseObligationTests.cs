using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Obligations;

public sealed class ExcuseObligationTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly object Flood = new { reason = "Khắc phục hậu quả mưa lũ.", documentNumber = "12/UBND-MAU" };

    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task An_excused_organisation_is_neither_missing_nor_urged_and_everybody_sees_why_it_is_not()
    {
        await service.SetClock(ReportingService.At("2024-03-16T08:00:00+07:00"));
        var obligationId = await service.ObligationOf("so-xd", "b", "2024-03");

        using var excused = await service.Planning().PostAsJsonAsync($"/obligations/{obligationId}/excuse", Flood);

        Assert.Equal(HttpStatusCode.OK, excused.StatusCode);
        await service.SetClock(ReportingService.At("2024-03-20T08:00:00+07:00"));
        Assert.Equal("excused", (await service.Head("so-xd").GetJson($"/obligations/{obligationId}")).Text("state"));
        Assert.Contains((await service.Planning().GetJson("/obligations?state=excused")).GetProperty("items").EnumerateArray(), one => one.GetProperty("obligationId").GetGuid() == obligationId);
        Assert.DoesNotContain((await service.Planning().GetJson("/obligations/late?limit=200")).GetProperty("items").EnumerateArray(), one => one.GetProperty("obligationId").GetGuid() == obligationId);
        var told = Assert.Single(await service.Published<ObligationExcused>(), one => one.ObligationId == obligationId);
        Assert.Equal(("so-xd", "12/UBND-MAU"), (told.OrganisationCode, told.DocumentNumber));
        Assert.Equal(0L, await service.Database().Scalar<long>("select count(*) from obligation_signals where obligation_id = $1 and rung like 'overdue%'", obligationId));
    }

    [Fact]
    public async Task A_period_counts_the_excused_beside_reported_and_missing_and_stays_closed_with_them()
    {
        await service.SetClock(ReportingService.At("2024-05-16T08:00:00+07:00"));
        using var excused = await service.Planning().PostAsJsonAsync($"/obligations/{await service.ObligationOf("huyen-moc-chau", "b", "2024-05")}/excuse", Flood);
        await service.SetClock(ReportingService.At("2024-05-20T08:00:00+07:00"));

        var counts = (await service.Planning().GetJson("/periods/2024-05/consolidation")).GetProperty("organisations");

        Assert.Equal(1, counts.Number("excused"));
        Assert.Equal(counts.Number("expected"), counts.Number("reported") + counts.Number("missing") + counts.Number("excused"));
        using var closed = await service.Planning().PostAsync("/periods/2024-05/close", null);
        Assert.Equal(HttpStatusCode.Created, closed.StatusCode);
        using var verified = await service.Planning().PostAsync("/periods/2024-05/verification", null);
        Assert.True((await verified.Json()).GetProperty("equal").GetBoolean());
    }

    [Fact]
    public async Task Lateness_is_excused_after_the_report_came_and_punctuality_needs_no_excuse()
    {
        var (late, onTime) = (await service.ObligationOf("so-tc", "b", "2024-04"), await service.ObligationOf("so-xd", "b", "2024-04"));
        await service.SetClock(ReportingService.At("2024-04-16T08:00:00+07:00"));
        await service.Submit("so-xd", onTime);
        await service.SetClock(ReportingService.At("2024-04-19T08:00:00+07:00"));
        await service.Submit("so-tc", late);

        using var excused = await service.Planning().PostAsJsonAsync($"/obligations/{late}/excuse", Flood);
        using var needless = await service.Planning().PostAsJsonAsync($"/obligations/{onTime}/excuse", Flood);
        using var twice = await service.Planning().PostAsJsonAsync($"/obligations/{late}/excuse", Flood);

        Assert.Equal("submitted", (await excused.Json()).Text("status"));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (needless.StatusCode, twice.StatusCode));
        var line = (await service.Planning().GetJson("/years/2024/account")).GetProperty("organisations").EnumerateArray().Single(one => one.Text("organisationCode") == "so-tc");
        Assert.Equal(1, line.GetProperty("standing").Number("excused"));
    }

    [Fact]
    public async Task Nobody_excuses_their_own_organisation_and_only_who_follows_up_excuses_at_all()
    {
        var (own, other) = (await service.ObligationOf("so-khdt", "b", "2024-06"), await service.ObligationOf("so-tc", "b", "2024-06"));

        using var ownExcuse = await service.Planning().PostAsJsonAsync($"/obligations/{own}/excuse", Flood);
        using var head = await service.Head("so-tc").PostAsJsonAsync($"/obligations/{other}/excuse", Flood);
        using var unknown = await service.Planning().PostAsJsonAsync($"/obligations/{Guid.CreateVersion7()}/excuse", Flood);
        using var blank = await service.Planning().PostAsJsonAsync($"/obligations/{other}/excuse", new { reason = " ", documentNumber = new string('x', 201) });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (ownExcuse.StatusCode, head.StatusCode, unknown.StatusCode));
        Assert.Equal(HttpStatusCode.BadRequest, blank.StatusCode);
        Assert.Equal(["documentNumber", "reason"], (await blank.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order(StringComparer.Ordinal));
    }
}
