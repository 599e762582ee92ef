using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Calendars;

public sealed class RecordEventTests
{
    private static readonly object Approval = new { regime = "e", happenedOn = "2022-03-01", subject = "Chương trình phục hồi được phê duyệt" };

    [Fact]
    public async Task What_happened_opens_what_its_audience_owes_once_and_the_calendar_shows_both()
    {
        await using var service = await Started.Service();
        await service.Instance.SetClock(ReportingService.At("2022-02-20T08:00:00+07:00"));
        await service.Instance.Deliver(AnOrganisation.Department("so-khdt"));
        await service.Instance.Deliver(AnOrganisation.Department("so-tc"));
        await service.Instance.Deliver(Plan("son-la", 2022));

        using var recorded = await Record(service.Instance, Approval);
        using var again = await Record(service.Instance, Approval);
        using var next = await Record(service.Instance, new { regime = "e", happenedOn = "2022-03-02", subject = "Phê duyệt bổ sung" });

        Assert.Equal(HttpStatusCode.Created, recorded.StatusCode);
        Assert.Equal("2022-E1", (await recorded.Json()).Text("period"));
        Assert.Equal("event.already-recorded", (await again.Json()).Text("rule"));
        Assert.Equal("2022-E2", (await next.Json()).Text("period"));
        var opened = (await service.Instance.Published<ObligationOpened>()).Where(one => one.PeriodKind == "event").ToList();
        Assert.Equal([("so-khdt", "2022-E1"), ("so-khdt", "2022-E2")], opened.Select(one => (one.OrganisationCode, one.Period)).Order());
        var calendar = await service.Instance.Planning().GetJson("/calendars/2022");
        Assert.Equal("2022-03-01", calendar.GetProperty("events")[0].Text("happenedOn"));
        Assert.Contains(calendar.GetProperty("periods").EnumerateArray(), line => line.Text("period") == "2022-E1");
    }

    [Fact]
    public async Task Another_province_is_reported_on_by_its_own_calendar_without_other_code()
    {
        await using var service = await Started.Service();
        await service.Instance.SetClock(ReportingService.At("2024-01-19T08:00:00+07:00"));
        await service.Instance.Deliver(AnOrganisation.Department("so-tc"));

        using var unknown = await service.Instance.Planning().GetAsync("/calendars/2024");
        await service.Instance.Deliver(Plan("lang-son", 2024));

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("lang-son", (await service.Instance.Planning().GetJson("/calendars/2024")).Text("province"));
        Assert.Equal(18L, await service.Instance.Database().Scalar<long>("select count(*) from obligations"));
    }

    [Fact]
    public async Task An_event_is_refused_with_its_reason_and_only_for_those_who_may_not_record_it_without()
    {
        await using var service = await Started.Service();
        await service.Instance.SetClock(ReportingService.Start);
        await service.Instance.Deliver(AnOrganisation.Department("so-khdt"));
        await service.Instance.Deliver(new APlan().Issued());

        using var periodic = await Record(service.Instance, new { regime = "b", happenedOn = "2024-03-01", subject = "x" });
        using var unknown = await Record(service.Instance, new { regime = "z", happenedOn = "2023-03-01", subject = "" }, 2024);
        using var noYear = await Record(service.Instance, Approval, 2019);
        using var head = await Record(service.Instance.Head("so-tc"), Approval, 2024);

        Assert.Equal("regime.not-on-event", (await periodic.Json()).Text("rule"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal(["happenedOn", "regime", "subject"], (await unknown.Json()).GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        Assert.Equal(HttpStatusCode.NotFound, noYear.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, head.StatusCode);
    }

    private static Task<HttpResponseMessage> Record(ReportingService service, object body) =>
        Record(service, body, JsonSerializer.SerializeToElement(body).Text("happenedOn").StartsWith("2022", StringComparison.Ordinal) ? 2022 : 2024);

    private static Task<HttpResponseMessage> Record(ReportingService service, object body, int year) => Record(service.Planning(), body, year);

    private static async Task<HttpResponseMessage> Record(HttpClient client, object body, int year)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/calendars/{year}/events") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request);
    }

    private static PlanIssued Plan(string province, int year) => new APlan().Issued() with
    {
        Province = province,
        PlanYear = year,
        Measures = [AMeasure.Named("budget-revenue", "6") with { LeadCodes = ["so-tc"] }],
    };
}
