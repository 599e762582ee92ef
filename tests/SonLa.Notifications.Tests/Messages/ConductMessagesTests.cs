using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class ConductMessagesTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task An_organisation_hears_how_it_was_judged_and_of_a_head_only_the_head()
    {
        var organisation = Person.SomeOrganisation();
        var (head, specialist, stranger) = (Person.HeadOf(organisation), Person.SpecialistOf(organisation), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(head, specialist, stranger);

        var judged = await notifications.Deliver(Judged(organisation, "organisation", 78.57m, null));
        var headJudged = await notifications.Deliver(Judged(organisation, "head", null, "Bổ sung minh chứng."));

        var first = (await notifications.Inbox(specialist)).Single(message => message.SourceEventId == judged);
        Assert.Equal("Kết quả đánh giá tháng 02/2024: Sở Mẫu", first.Title);
        Assert.Contains("tiến độ: Đúng tiến độ; chất lượng: Hoàn thành tốt nhiệm vụ. Điểm tính theo công thức của năm: 78,57/100.", first.Body, StringComparison.Ordinal);
        var second = (await notifications.Inbox(head)).Single(message => message.SourceEventId == headJudged);
        Assert.Contains("Lý do đánh giá lại: Bổ sung minh chứng.", second.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await notifications.Inbox(specialist), message => message.SourceEventId == headJudged);
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task The_chairman_hears_of_a_proposal_and_the_party_only_of_an_approval()
    {
        var party = Person.HeadOf(Person.SomeOrganisation());
        var (chairman, office) = (Person.Holding(Roles.Chairman), new Person(Guid.CreateVersion7(), "vp-ubnd", Roles.UbndOffice));
        await notifications.Knows(party, chairman, office);

        var proposed = await notifications.Deliver(Proposed(party.OrganisationCode));
        var refused = await notifications.Deliver(Decided(party.OrganisationCode, "refused"));
        var approved = await notifications.Deliver(Decided(party.OrganisationCode, "approved"));

        Assert.Equal("Đề nghị chấn chỉnh: Sở Mẫu", (await notifications.Inbox(chairman)).Single(message => message.SourceEventId == proposed).Title);
        var told = Assert.Single(await notifications.Inbox(party));
        Assert.Equal((approved, "Quyết định chấn chỉnh: Sở Mẫu"), (told.SourceEventId, told.Title));
        Assert.Contains("Văn bản 312/UBND-TH ngày 05/03/2024.", told.Body, StringComparison.Ordinal);
        Assert.Contains(await notifications.Inbox(office), message => message.SourceEventId == refused && message.Body.Contains("Lý do: Lỗi khách quan", StringComparison.Ordinal));
        Assert.Contains(await notifications.Inbox(office), message => message.SourceEventId == approved);
    }

    [Fact]
    public async Task Every_addressed_head_hears_of_a_movement_and_its_watchers_of_their_report()
    {
        var (head, watcher, stranger) = (Person.HeadOf(Person.SomeOrganisation()), Person.Holding(Roles.HomeAffairs), Person.HeadOf(Person.SomeOrganisation()));
        var chairman = Person.Holding(Roles.Chairman);
        await notifications.Knows(head, watcher, stranger, chairman);

        var launched = await notifications.Deliver(Launched(watcher.OrganisationCode, head.OrganisationCode), consumers: 2);
        var reported = await notifications.Deliver(Reported(watcher.OrganisationCode));

        Assert.Equal("Phát động phong trào thi đua: Thi đua hoàn thành kế hoạch", Assert.Single(await notifications.Inbox(head)).Title);
        var owed = (await notifications.Inbox(watcher)).Single(message => message.SourceEventId == launched);
        Assert.Contains("chậm nhất ngày 20/12/2024", owed.Body, StringComparison.Ordinal);
        Assert.Contains(await notifications.Inbox(chairman), message => message.SourceEventId == reported);
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task Who_owes_the_year_report_is_reminded_and_the_office_hears_once_it_is_overdue()
    {
        var (watcher, office) = (Person.Holding(Roles.HomeAffairs), Person.Holding(Roles.UbndOffice));
        await notifications.Knows(watcher, office);

        var soon = await notifications.Deliver(Owed(watcher.OrganisationCode, "due-soon-14"));
        var overdue = await notifications.Deliver(Owed(watcher.OrganisationCode, "overdue"));

        Assert.Equal([overdue, soon], (await notifications.Inbox(watcher)).Select(message => message.SourceEventId));
        Assert.StartsWith("Quá hạn báo cáo phong trào", (await notifications.Inbox(office)).Single(message => message.SourceEventId == overdue).Title, StringComparison.Ordinal);
        Assert.DoesNotContain(await notifications.Inbox(office), message => message.SourceEventId == soon);
    }

    internal static MovementReportOwed Owed(string reportBy, string rung) => new()
    {
        MovementId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Name = "Thi đua hoàn thành kế hoạch",
        DocumentNumber = "01/CT-UBND",
        ReportBy = reportBy,
        DueOn = new(2024, 12, 20),
        Rung = rung,
        At = Happened.At.AddDays(rung == "overdue" ? 1 : 0),
        Version = 2,
    };

    internal static MovementLaunched Launched(string reportBy, params string[] addressees) => new()
    {
        MovementId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Name = "Thi đua hoàn thành kế hoạch",
        DocumentNumber = "01/CT-UBND",
        DocumentDate = new(2024, 1, 3),
        AddresseeCodes = addressees,
        ReportBy = reportBy,
        ReportDueOn = new(2024, 12, 20),
        LaunchedAt = Happened.At,
        Version = 1,
    };

    internal static MovementReported Reported(string reportBy) => new()
    {
        MovementId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Name = "Thi đua hoàn thành kế hoạch",
        ReportBy = reportBy,
        Number = 1,
        ReportedAt = Happened.At,
        Version = 2,
    };

    internal static EvaluationRecorded Judged(string organisation, string kind, decimal? score, string? reason) => new()
    {
        EvaluationId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Period = "2024-02",
        SubjectKind = kind,
        OrganisationCode = organisation,
        SubjectName = "Sở Mẫu",
        ConcernedCodes = [organisation],
        Progress = new() { Code = "on-time", Vi = "Đúng tiến độ", En = "On schedule" },
        Quality = new() { Code = "good", Vi = "Hoàn thành tốt nhiệm vụ", En = "Good" },
        Score = score,
        Reason = reason,
        JudgedBy = "vp-ubnd",
        JudgedAt = Happened.At,
        Version = 1,
    };

    internal static ConductProposed Proposed(string organisation) => new()
    {
        ProposalId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Kind = "correction",
        PartyName = "Sở Mẫu",
        OrganisationCode = organisation,
        ProposedBy = "vp-ubnd",
        Reason = "Chậm báo cáo ba kỳ liền.",
        ProposedAt = Happened.At,
        Version = 1,
    };

    internal static ConductDecided Decided(string organisation, string outcome) => new()
    {
        ProposalId = Guid.CreateVersion7(),
        Province = "son-la",
        PlanYear = 2024,
        Kind = "correction",
        Outcome = outcome,
        PartyKind = "organisation",
        PartyName = "Sở Mẫu",
        OrganisationCode = organisation,
        ProposedBy = "vp-ubnd",
        DocumentNumber = outcome == "approved" ? "312/UBND-TH" : null,
        DocumentDate = outcome == "approved" ? new(2024, 3, 5) : null,
        Note = outcome == "approved" ? null : "Lỗi khách quan",
        DecidedAt = Happened.At,
        Version = 2,
    };
}
