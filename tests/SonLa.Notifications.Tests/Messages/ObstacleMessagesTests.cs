using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class ObstacleMessagesTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task An_obstacle_reaches_the_bodies_to_which_it_is_addressed_and_so_does_its_withdrawal()
    {
        var raiser = Person.SomeOrganisation();
        var (body, stranger) = (Person.SpecialistOf(Person.SomeOrganisation()), Person.SpecialistOf(Person.SomeOrganisation()));
        var administrator = new Person(Guid.CreateVersion7(), body.OrganisationCode, Roles.Administrator);
        await notifications.Knows(body, stranger, administrator);

        var raised = await notifications.Deliver(Happened.Obstacle(raiser) with { Addressees = [body.OrganisationCode], ReportId = null });
        var withdrawn = await notifications.Deliver(ObstacleHappened.Withdrawn(raiser, body.OrganisationCode));

        var inbox = await notifications.Inbox(body);
        Assert.Equal([withdrawn, raised], inbox.Select(message => message.SourceEventId));
        Assert.Contains("Đã tự khắc phục.", inbox[0].Body, StringComparison.Ordinal);
        Assert.Empty(await notifications.Inbox(stranger));
        Assert.Empty(await notifications.Inbox(administrator));
    }

    [Fact]
    public async Task Whoever_raised_an_obstacle_hears_of_every_outcome_with_its_words()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var (chairman, planner) = (Person.Holding(Roles.Chairman), Person.Holding(Roles.Planning));
        await notifications.Knows(head, chairman, planner);
        await notifications.Deliver(Happened.Organisation(head.OrganisationCode, "Sở Xây dựng"));

        await notifications.Deliver(ObstacleHappened.TakenOn(head.OrganisationCode));
        await notifications.Deliver(ObstacleHappened.Resolved(head.OrganisationCode));
        var passedUp = await notifications.Deliver(ObstacleHappened.PassedUp(head.OrganisationCode));
        var decided = await notifications.Deliver(ObstacleHappened.Decided(head.OrganisationCode));

        var inbox = (await notifications.Inbox(head)).Reverse().ToList();
        Assert.Equal(
            [
                "Khó khăn, vướng mắc của Sở Xây dựng đã được tiếp nhận",
                "Khó khăn, vướng mắc của Sở Xây dựng đã được giải quyết",
                "Khó khăn, vướng mắc của Sở Xây dựng đã trình UBND tỉnh",
                "UBND tỉnh đã quyết định về khó khăn, vướng mắc của Sở Xây dựng",
            ],
            inbox.Select(message => message.Title));
        Assert.Contains("Trả lời: Đã cấp đơn giá. Văn bản 12/SKHĐT.", inbox[1].Body, StringComparison.Ordinal);
        Assert.Contains("Quyết định: Đồng ý. Văn bản 350/QĐ-UBND.", inbox[3].Body, StringComparison.Ordinal);
        Assert.Single(await notifications.Inbox(chairman), message => message.SourceEventId == passedUp);
        Assert.Single(await notifications.Inbox(planner), message => message.SourceEventId == decided);
    }
}
