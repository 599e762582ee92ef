using Xunit;

namespace SonLa.Notifications.Tests;

public sealed class ReplicaTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task Two_replicas_tell_every_rung_once()
    {
        var organisations = Enumerable.Range(0, 20).Select(_ => Person.SomeOrganisation()).ToList();
        var heads = organisations.ConvertAll(Person.HeadOf);
        await notifications.Knows([.. heads]);
        await using var replica = await notifications.StartReplica();

        // Each rung three times under ids of its own, each of these twice.
        var events = organisations.ConvertAll(code => Happened.Overdue(code));
        await Task.WhenAll(events.SelectMany(overdue => Enumerable.Range(0, 3).Select(_ => notifications.DeliverRepeatedly(overdue, 2))));

        foreach (var head in heads)
        {
            Assert.Single(await notifications.Inbox(head));
        }
    }

    [Fact]
    public async Task A_replica_that_stops_while_it_starts_takes_no_message_with_it()
    {
        for (var starts = 0; starts < 4; starts++)
        {
            var replica = await notifications.StartReplica();
            await replica.DisposeAsync();

            await notifications.Knows(Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()));
        }
    }
}
