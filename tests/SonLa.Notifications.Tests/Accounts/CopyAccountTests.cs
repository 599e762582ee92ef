using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Accounts;

public sealed class CopyAccountTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task An_event_that_overtakes_its_recipients_accounts_still_reaches_them()
    {
        var organisation = Person.SomeOrganisation();
        var (head, specialist) = (Person.HeadOf(organisation), Person.SpecialistOf(organisation));
        var eventId = await notifications.Deliver(Happened.Overdue(organisation));

        await notifications.Knows(head, specialist);

        Assert.Single(await notifications.Inbox(head), message => message.SourceEventId == eventId);
        Assert.Single(await notifications.Inbox(specialist), message => message.SourceEventId == eventId);
    }

    [Fact]
    public async Task An_account_created_later_gets_no_old_rungs()
    {
        var organisation = Person.SomeOrganisation();
        var head = Person.HeadOf(organisation);
        await notifications.SetClock(Happened.At);
        await notifications.Deliver(Happened.Overdue(organisation));

        await notifications.SetClock(Happened.At.AddHours(2));
        await notifications.Knows(head);

        Assert.Empty(await notifications.Inbox(head));
    }

    [Fact]
    public async Task Accounts_and_events_that_arrive_at_once_miss_nothing()
    {
        var organisations = Enumerable.Range(0, 25).Select(_ => Person.SomeOrganisation()).ToList();
        var people = organisations.SelectMany(code => new[] { Person.HeadOf(code), Person.SpecialistOf(code) }).ToList();

        await Task.WhenAll(
            Task.WhenAll(people.Select(person => notifications.Deliver(person.Changed()))),
            Task.WhenAll(organisations.Select(code => notifications.Deliver(Happened.Overdue(code)))));

        foreach (var person in people)
        {
            Assert.Single(await notifications.Inbox(person));
        }
    }

    [Fact]
    public async Task An_older_version_of_an_account_is_ignored()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Deliver(head.Changed(version: 2, active: false));
        await notifications.Deliver(head.Changed(version: 1, active: true));

        await notifications.Deliver(Happened.Accepted(head.OrganisationCode));

        Assert.Empty(await notifications.Inbox(head));
    }

    [Fact]
    public async Task Hearing_of_an_account_again_repeats_no_message()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        await notifications.Deliver(head.Changed(version: 1));
        await notifications.Deliver(head.Changed(version: 2));

        Assert.Single(await notifications.Inbox(head));
    }

    [Fact]
    public async Task An_older_name_of_an_organisation_is_ignored()
    {
        var planning = Person.Holding(Roles.Planning);
        var (code, organisationId) = (Person.SomeOrganisation(), Guid.CreateVersion7());
        await notifications.Knows(planning);
        await notifications.Deliver(Happened.Organisation(code, "Sở Công Thương", version: 2, organisationId));
        await notifications.Deliver(Happened.Organisation(code, "Sở Công nghiệp", version: 1, organisationId));

        var eventId = await notifications.Deliver(Happened.Submitted(code));

        var message = Assert.Single(await notifications.Inbox(planning), message => message.SourceEventId == eventId);
        Assert.EndsWith("của Sở Công Thương", message.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_whose_name_has_not_arrived_is_called_by_its_code()
    {
        var planning = Person.Holding(Roles.Planning);
        var code = Person.SomeOrganisation();
        await notifications.Knows(planning);

        var eventId = await notifications.Deliver(Happened.Submitted(code));

        Assert.EndsWith($"của {code}", Assert.Single(await notifications.Inbox(planning), message => message.SourceEventId == eventId).Title, StringComparison.Ordinal);
    }
}
