using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class CapitalMessagesTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task An_owner_is_told_what_is_missing_before_the_round_and_nobody_else_is()
    {
        var (owner, stranger) = (Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(owner, stranger);

        await notifications.Deliver(CapitalHappened.Behind(owner.OrganisationCode));

        var message = Assert.Single(await notifications.Inbox(owner));
        Assert.Equal("Dự án DA-17 giải ngân dưới 50 %, trước đợt rà soát 1 năm 2024", message.Title);
        Assert.Contains("4.920.000.000 đồng trên kế hoạch vốn 24.600.000.000 đồng. Cần giải ngân thêm ít nhất 7.380.000.000 đồng đến hết ngày 30/06/2024", message.Body, StringComparison.Ordinal);
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task An_owner_is_told_what_is_expected_with_its_interval_and_planning_which_round_waits()
    {
        var (owner, planning) = (Person.HeadOf(Person.SomeOrganisation()), Person.Holding(Roles.Planning));
        await notifications.Knows(owner, planning);

        await notifications.Deliver(CapitalHappened.Shortfall(owner.OrganisationCode));
        var owed = await notifications.Deliver(CapitalHappened.OpeningOwed());
        var judged = await notifications.Deliver(CapitalHappened.OpeningOwed(thresholdPercent: null));

        var message = Assert.Single(await notifications.Inbox(owner));
        Assert.Equal("Dự báo: dự án DA-17 chưa đạt 60 % khi đến đợt rà soát 2 năm 2024", message.Title);
        Assert.Contains("đến ngày 30/09/2024 dự kiến được 9.000.000.000 đồng (tám phần mười trường hợp trong khoảng 6.000.000.000 đồng đến 14.000.000.000 đồng), cả năm 20.000.000.000 đồng. Ngay cả mức cao", message.Body, StringComparison.Ordinal);
        var inbox = await notifications.Inbox(planning);
        Assert.Equal("Chưa mở đợt rà soát 1 năm 2024", inbox.Single(one => one.SourceEventId == owed).Title);
        Assert.Contains("qua 7 ngày; 32 dự án", inbox.Single(one => one.SourceEventId == owed).Body, StringComparison.Ordinal);
        Assert.Contains("đến hết ngày 30/06/2024 (Mục II.4.1); 32 dự án có vốn", inbox.Single(one => one.SourceEventId == judged).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(inbox, one => one.Title.StartsWith("Dự báo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rounds_list_and_a_proposal_reach_those_who_steer_capital()
    {
        Person[] steering = [Person.Holding(Roles.Chairman), Person.Holding(Roles.UbndOffice), Person.Holding(Roles.Planning), Person.Holding(Roles.Finance)];
        await notifications.Knows(steering);

        var opened = await notifications.Deliver(CapitalHappened.RoundOpened());
        var judged = await notifications.Deliver(CapitalHappened.RoundOpened(thresholdPercent: null));
        var proposed = await notifications.Deliver(CapitalHappened.Proposed("a", "b"));

        foreach (var person in steering)
        {
            var inbox = await notifications.Inbox(person);
            Assert.Contains("15 trong 32 dự án giải ngân dưới 50 % kế hoạch vốn", inbox.Single(message => message.SourceEventId == opened).Body, StringComparison.Ordinal);
            Assert.Contains("15 dự án được đưa vào danh sách theo đánh giá", inbox.Single(message => message.SourceEventId == judged).Body, StringComparison.Ordinal);
        }

        Assert.Contains("6.000.000.000 đồng của 1 dự án", (await notifications.Inbox(steering[0])).Single(message => message.SourceEventId == proposed).Body, StringComparison.Ordinal);
        Assert.DoesNotContain(await notifications.Inbox(steering[3]), message => message.SourceEventId == proposed);
    }

    [Fact]
    public async Task Deadlines_and_rounds_of_documents_that_wait_are_told_to_the_planning_department_alone()
    {
        var (planner, office) = (Person.Holding(Roles.Planning), Person.Holding(Roles.UbndOffice));
        await notifications.Knows(planner, office);

        var regimes = await notifications.Deliver(new RegimesOffered { PlanId = Guid.CreateVersion7(), PlanYear = 2024, DocumentNumber = "2668/QĐ-UBND", Waiting = 3, InForce = 2, OfferedAt = Happened.At, Version = 1 });
        var rounds = await notifications.Deliver(CapitalHappened.RoundsOffered());

        var inbox = await notifications.Inbox(planner);
        var told = inbox.Single(message => message.SourceEventId == regimes);
        Assert.Equal(("offers-waiting", "3 thời hạn báo cáo năm 2024 từ văn bản chờ quyết định"), (told.Kind, told.Title));
        Assert.EndsWith("2 mục khác đã có sẵn, không cần làm gì.", told.Body, StringComparison.Ordinal);
        Assert.Equal("1 đợt rà soát vốn năm 2024 từ văn bản chờ quyết định", inbox.Single(message => message.SourceEventId == rounds).Title);
        Assert.DoesNotContain(await notifications.Inbox(office), message => message.SourceEventId == regimes || message.SourceEventId == rounds);
    }

    [Fact]
    public async Task A_decision_reaches_the_owners_whose_projects_give_or_take_with_the_amounts()
    {
        var (giver, taker, stranger) = (Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(giver, taker, stranger);

        var applied = await notifications.Deliver(CapitalHappened.Decided(giver.OrganisationCode, taker.OrganisationCode));
        await notifications.Deliver(CapitalHappened.Decided(giver.OrganisationCode, taker.OrganisationCode, "rejected"));

        foreach (var owner in new[] { giver, taker })
        {
            var message = Assert.Single(await notifications.Inbox(owner));
            Assert.Equal(applied, message.SourceEventId);
            Assert.Contains("DA-30 (nstw): -6.000.000.000 đồng; DA-01 (nstw): +6.000.000.000 đồng.", message.Body, StringComparison.Ordinal);
        }

        Assert.Empty(await notifications.Inbox(stranger));
    }
}
