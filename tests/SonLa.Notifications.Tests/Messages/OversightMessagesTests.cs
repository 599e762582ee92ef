using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class OversightMessagesTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task Who_is_urged_hears_what_to_answer_by_when_and_the_issuer_hears_only_of_answers_and_of_what_is_overdue()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var issuer = Person.Holding(Roles.Planning);
        await notifications.Knows(head, issuer);

        await notifications.Deliver(OversightHappened.Issued(head.OrganisationCode, issuer.OrganisationCode));
        await notifications.Deliver(OversightHappened.Reminded(head.OrganisationCode, issuer.OrganisationCode, overdue: false));
        await notifications.Deliver(OversightHappened.Reminded(head.OrganisationCode, issuer.OrganisationCode, overdue: true));
        await notifications.Deliver(OversightHappened.Answered(head.OrganisationCode, issuer.OrganisationCode, late: true));
        await notifications.Deliver(OversightHappened.Issued(head.OrganisationCode, issuer.OrganisationCode, round: 2));
        await notifications.Deliver(OversightHappened.Closed(head.OrganisationCode, issuer.OrganisationCode));

        var heard = (await notifications.Inbox(head)).Reverse().ToList();
        Assert.Equal(
            [
                $"{issuer.OrganisationCode} đôn đốc: Báo cáo tháng 02/2024",
                "Sắp đến hạn trả lời: Báo cáo tháng 02/2024",
                $"{head.OrganisationCode} quá hạn trả lời: Báo cáo tháng 02/2024",
                $"{issuer.OrganisationCode} đôn đốc lại: Báo cáo tháng 02/2024",
                "Đã kết thúc đôn đốc, kiểm tra: Báo cáo tháng 02/2024",
            ],
            heard.Select(message => message.Title));
        Assert.Equal("Chưa nộp báo cáo. Nội dung cần trả lời: Nguyên nhân. Hạn trả lời: hết ngày 29/02/2024.", heard[0].Body);
        Assert.Equal(
            [$"{head.OrganisationCode} quá hạn trả lời: Báo cáo tháng 02/2024", $"{head.OrganisationCode} trả lời trễ hạn: Báo cáo tháng 02/2024"],
            (await notifications.Inbox(issuer)).Reverse().Select(message => message.Title));
    }

    [Fact]
    public async Task A_conclusion_reaches_lead_and_coordinators_and_its_reports_reach_the_keeper()
    {
        var (lead, coordinator, keeper) = (Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()), Person.Holding(Roles.UbndOffice));
        var district = new Person(Guid.CreateVersion7(), Person.SomeOrganisation(), Roles.District);
        await notifications.Knows(lead, coordinator, keeper, district);

        await notifications.Deliver(OversightHappened.Assigned(lead.OrganisationCode, coordinator.OrganisationCode));
        await notifications.Deliver(OversightHappened.ConclusionReminded(lead.OrganisationCode, district.OrganisationCode, overdue: false));
        var overdue = await notifications.Deliver(OversightHappened.ConclusionReminded(lead.OrganisationCode, district.OrganisationCode, overdue: true));
        var reported = await notifications.Deliver(OversightHappened.Reported(lead.OrganisationCode, done: true));
        await notifications.Deliver(OversightHappened.ConclusionClosed(lead.OrganisationCode));

        Assert.Equal(4, (await notifications.Inbox(lead)).Count);
        Assert.Equal("conclusion-assigned", Assert.Single(await notifications.Inbox(coordinator)).Kind);
        Assert.Single(await notifications.Inbox(keeper), message => message.SourceEventId == reported);
        Assert.Equal(overdue, Assert.Single(await notifications.Inbox(district)).SourceEventId);
    }
}
