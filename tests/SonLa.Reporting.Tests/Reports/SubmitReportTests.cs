using System.Net;
using System.Net.Http.Json;
using SonLa.Contracts.Reporting;
using Xunit;

namespace SonLa.Reporting.Tests.Reports;

public sealed class SubmitReportTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    public async Task InitializeAsync() => await service.OpenOnce();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_report_in_the_last_second_of_the_17th_is_on_time_and_one_on_the_18th_is_late()
    {
        await service.SetClock(ReportingService.At("2024-02-17T23:59:59+07:00"));
        var onTime = await service.Submit("so-tc", await service.ObligationOf("so-tc", "b", "2024-02"));
        await service.SetClock(ReportingService.At("2024-02-18T00:00:00+07:00"));
        var late = await service.Submit("so-xd", await service.ObligationOf("so-xd", "b", "2024-02"));

        Assert.False(onTime.GetProperty("obligations")[0].GetProperty("late").GetBoolean());
        Assert.True(late.GetProperty("obligations")[0].GetProperty("late").GetBoolean());
        var events = (await service.Published<ReportSubmitted>()).ToDictionary(submitted => submitted.ReportId);
        Assert.False(events[onTime.GetProperty("reportId").GetGuid()].Late);
        Assert.True(events[late.GetProperty("reportId").GetGuid()].Late);
    }

    [Fact]
    public async Task One_submission_answers_the_month_the_quarter_and_the_other_regime_each_with_its_own_status()
    {
        await service.SetClock(ReportingService.At("2024-03-16T09:00:00+07:00"));
        Guid[] owed =
        [
            await service.ObligationOf("so-tc", "a", "2024-03"),
            await service.ObligationOf("so-tc", "a", "2024-Q1"),
            await service.ObligationOf("so-tc", "b", "2024-03"),
        ];

        await service.Submit("so-tc", owed);

        foreach (var obligationId in owed)
        {
            Assert.Equal("submitted", (await service.Head("so-tc").GetJson($"/obligations/{obligationId}")).Text("state"));
        }
    }

    [Fact]
    public async Task Periods_that_end_on_different_days_do_not_share_a_report()
    {
        var answer = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-07"), await service.ObligationOf("so-tc", "b", "2024-08"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("report.different-periods", (await answer.Json()).Text("rule"));
    }

    [Fact]
    public async Task A_report_without_proposals_is_refused_and_stays_a_draft()
    {
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-09"));
        var written = await service.Write("so-tc", draft, new { assessment = "đánh giá" });

        var refused = await service.HandIn("so-tc", written);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("report.incomplete", (await refused.Json()).Text("rule"));
        Assert.Equal("draft", (await service.Head("so-tc").GetJson($"/reports/{(await written.Json()).Text("reportId")}")).Text("state"));
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var draft = await service.Draft("so-xd", await service.ObligationOf("so-xd", "b", "2024-09"));
        await service.Write("so-xd", draft, AReport.Complete);

        var stale = await service.HandIn("so-xd", draft);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
    }

    [Fact]
    public async Task A_submission_that_names_no_version_is_refused()
    {
        var draft = await service.Draft("so-xd", await service.ObligationOf("so-xd", "b", "2024-10"));
        var id = (await draft.Json()).Text("reportId");

        using var answer = await service.Head("so-xd").PostAsync($"/reports/{id}/submission", null);

        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
    }

    [Fact]
    public async Task Every_recipient_s_copy_is_tracked_by_itself()
    {
        await service.SetClock(ReportingService.At("2024-04-16T09:00:00+07:00"));
        var obligationId = await service.ObligationOf("so-xd", "b", "2024-04");
        await service.Submit("so-xd", obligationId);
        await service.SetClock(ReportingService.At("2024-04-16T10:00:00+07:00"));

        using var seen = await service.Client("ubnd-office", "vp-ubnd").PostAsync($"/obligations/{obligationId}/seen", null);

        Assert.Equal(HttpStatusCode.NoContent, seen.StatusCode);
        var recipients = (await service.Planning().GetJson($"/obligations/{obligationId}")).GetProperty("recipients").EnumerateArray().ToDictionary(copy => copy.Text("organisationCode"));
        Assert.Equal(ReportingService.At("2024-04-16T09:00:00+07:00"), recipients["vp-ubnd"].GetProperty("deliveredAt").GetDateTimeOffset());
        Assert.Equal(ReportingService.At("2024-04-16T10:00:00+07:00"), recipients["vp-ubnd"].GetProperty("seenAt").GetDateTimeOffset());
        Assert.Equal(ReportingService.At("2024-04-16T09:00:00+07:00"), recipients["so-khdt"].GetProperty("deliveredAt").GetDateTimeOffset());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, recipients["so-khdt"].GetProperty("seenAt").ValueKind);
    }

    [Fact]
    public async Task An_obstacle_is_raised_once_however_often_the_report_is_handed_in()
    {
        await service.SetClock(ReportingService.At("2024-05-16T09:00:00+07:00"));
        var obstacle = new { what = "mưa lũ", why = "thiên tai", effect = "chậm tiến độ", proposal = "gia hạn" };
        var content = new { assessment = "a", proposals = "b", obstacles = new[] { obstacle } };
        var draft = await service.Draft("so-tc", await service.ObligationOf("so-tc", "b", "2024-05"));
        var reportId = (await draft.Json()).GetProperty("reportId").GetGuid();
        await service.HandIn("so-tc", await service.Write("so-tc", draft, content));
        using var returned = await service.Planning().PostAsJsonAsync($"/reports/{reportId}/return", new { reason = "bổ sung" });

        await service.HandIn("so-tc", await service.Write("so-tc", returned, content));

        Assert.Single(await service.Published<ObstacleRaised>(), raised => raised.ReportId == reportId);
    }

    [Fact]
    public async Task The_revision_names_the_message_that_told_of_it()
    {
        await service.SetClock(ReportingService.At("2024-06-16T09:00:00+07:00"));
        var submitted = await service.Submit("so-tc", await service.ObligationOf("so-tc", "b", "2024-06"));
        await service.Published<ReportSubmitted>();

        var revisions = await service.Planning().GetJson($"/reports/{submitted.Text("reportId")}/revisions");

        var told = await service.Broker.Messages<ReportSubmitted>();
        Assert.Contains(told, message => message.MessageId == revisions.GetProperty("items")[0].GetProperty("eventMessageId").GetGuid());
    }
}
