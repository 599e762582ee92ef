using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Notifications.Tests;

public sealed class CatchingUpTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task A_stopped_service_catches_up_with_everything_in_whatever_order()
    {
        var organisation = Person.SomeOrganisation();
        var (head, office) = (Person.HeadOf(organisation), Person.Holding(Roles.UbndOffice));
        await notifications.StopHearing();
        foreach (var rung in new[] { 2, 1, 0 })
        {
            await notifications.Publish(Happened.Overdue(organisation, rung));
        }

        await notifications.Publish(head.Changed());
        await notifications.Publish(office.Changed());
        await notifications.Publish(Happened.Organisation(organisation, "Sở Công Thương"));

        await using var replica = await notifications.StartReplica();

        await Eventually.Holds(async () => (await notifications.Inbox(head)).Count >= 3 && (await notifications.Inbox(office)) is [var told, ..] && told.Title.EndsWith("Sở Công Thương", StringComparison.Ordinal));
        Assert.Equal(3, (await notifications.Inbox(head)).Count);
        Assert.Single(await notifications.Inbox(office));
    }
}
