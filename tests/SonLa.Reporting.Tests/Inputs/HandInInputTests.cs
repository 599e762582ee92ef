using System.Net;
using System.Text.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Inputs;

public sealed class HandInInputTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private static readonly APlan Coordinated = new()
    {
        Measures = [.. new APlan().Measures.Select(measure => measure.Code == "budget-revenue" ? measure with { CoordinatorCodes = ["so-xd", "huyen-moc-chau", "so-khdt", "so-tc"] } : measure)],
    };

    public async Task InitializeAsync() => await service.OpenOnce(Coordinated);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_lead_on_time_with_one_of_three_inputs_sees_whose_are_missing()
    {
        await service.SetClock(ReportingService.At("2024-02-15T09:00:00+07:00"));
        using var handedIn = await HandIn("so-xd", "2024-02", new { text = "Thu cấp quyền sử dụng đất đạt khá.", value = 120.5m });
        var reportId = (await service.Submit("so-tc", AReport.WithEstimate("budget-revenue", 600), await service.ObligationOf("so-tc", "a", "2024-02"))).GetProperty("reportId").GetGuid();

        var report = await service.Planning().GetJson($"/reports/{reportId}");

        Assert.Equal(HttpStatusCode.Created, handedIn.StatusCode);
        Assert.Equal(["Cơ quan huyen-moc-chau", "Cơ quan so-khdt"], report.GetProperty("missingInputsOf").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(["missing", "missing", "on-time"], report.GetProperty("inputs").EnumerateArray().Select(line => line.Text("state")));
        var own = report.GetProperty("inputs")[2];
        Assert.Equal(("so-xd", 120.5m, "tỷ đồng"), (own.Text("organisationCode"), own.GetProperty("value").GetDecimal(), own.Text("unit")));

        // The report is due on Saturday the 17th: one working day before it is Friday the 16th.
        Assert.Equal(ReportingService.At("2024-02-16T23:59:59.999+07:00"), own.GetProperty("dueAt").GetDateTimeOffset());
        await service.SetClock(ReportingService.At("2024-02-17T00:00:00+07:00"));
        Assert.Equal(["overdue", "overdue", "on-time"], (await service.Planning().GetJson($"/reports/{reportId}")).GetProperty("inputs").EnumerateArray().Select(line => line.Text("state")));
        Assert.Single(await service.Published<InputHandedIn>(), one => one is { OrganisationCode: "so-xd", Late: false } && one.PeriodEndsOn == new DateOnly(2024, 2, 29));
    }

    [Fact]
    public async Task One_input_serves_all_periods_that_end_together_and_the_first_decides_whether_it_was_late()
    {
        await service.SetClock(ReportingService.At("2024-03-17T09:00:00+07:00"));
        await HandIn("huyen-moc-chau", "2024-03", new { text = "Lần đầu" });
        await service.SetClock(ReportingService.At("2024-03-18T09:00:00+07:00"));

        using var again = await HandIn("huyen-moc-chau", "2024-Q1", new { text = "Bổ sung" });

        Assert.Equal(2, (await again.Json()).Number("number"));
        var line = Assert.Single(await Inputs("huyen-moc-chau", "2024-Q1"));
        Assert.Equal(("late", "Bổ sung", 2), (line.Text("state"), line.Text("text"), line.Number("number")));
    }

    [Fact]
    public async Task Coordinators_see_their_own_leads_what_they_wait_for_and_others_nothing()
    {
        await service.SetClock(ReportingService.At("2024-04-10T09:00:00+07:00"));

        Assert.Equal(["so-xd"], (await Inputs("so-xd", "2024-04")).Select(line => line.Text("organisationCode")));
        Assert.Equal(3, (await Inputs("so-tc", "2024-04")).Count);
        Assert.Empty(await Inputs("cuc-thong-ke", "2024-04"));
    }

    [Fact]
    public async Task Only_a_coordinator_of_the_measure_hands_in_and_what_is_malformed_is_named()
    {
        await service.SetClock(ReportingService.At("2024-05-10T09:00:00+07:00"));

        using var stranger = await HandIn("cuc-thong-ke", "2024-05", new { text = "x" });
        using var lead = await HandIn("so-tc", "2024-05", new { text = "x" });
        using var office = await service.Client("ubnd-office", "vp-ubnd").PostOnce("/periods/2024-05/inputs/budget-revenue", new { text = "x" });
        using var malformed = await HandIn("so-xd", "2024-05", new { text = " ", value = 1e20m });

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (stranger.StatusCode, lead.StatusCode, office.StatusCode));
        Assert.Equal(["text", "value"], (await malformed.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Fact]
    public async Task Ten_at_once_leave_no_two_inputs_of_one_number()
    {
        await service.SetClock(ReportingService.At("2024-06-10T09:00:00+07:00"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => HandIn("so-xd", "2024-06", new { text = $"Lần {number}" })));

        var created = answers.Count(answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.InRange(created, 1, 10);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Equal(created, Assert.Single(await Inputs("so-xd", "2024-06")).Number("number"));
    }

    private Task<HttpResponseMessage> HandIn(string organisationCode, string period, object body) => service.Head(organisationCode).PostOnce($"/periods/{period}/inputs/budget-revenue", body);

    private async Task<List<JsonElement>> Inputs(string organisationCode, string period) => [.. (await service.Head(organisationCode).GetJson($"/periods/{period}/inputs")).GetProperty("items").EnumerateArray()];
}
