using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Notifications.Tests.Live;

public sealed class StreamUnreadCountTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task An_open_page_sees_the_count_rise_and_fall()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        using var client = notifications.Client(head);
        await using var page = await UnreadStream.Open(client);
        await page.Shows(0);

        await notifications.Deliver(Happened.Accepted(head.OrganisationCode));
        await page.Shows(1);

        await client.PostAsync("/messages/read-all", null);
        await page.Shows(0);

        Assert.Equal([0, 1, 0], page.Seen);
    }

    [Fact]
    public async Task A_page_open_at_one_replica_sees_what_another_replica_did()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        await notifications.Deliver(Happened.Accepted(head.OrganisationCode));
        await using var replica = await notifications.StartReplica();
        using var here = notifications.Client(head);
        using var there = replica.Client(head);
        await using var page = await UnreadStream.Open(there);
        await page.Shows(1);

        await here.PostAsync("/messages/read-all", null);
        await page.Shows(0);

        Assert.Equal([1, 0], page.Seen);
    }

    [Fact]
    public async Task A_stream_ends_with_its_token()
    {
        using var client = notifications.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", TokenThatHasJustExpired(Person.HeadOf(Person.SomeOrganisation())));
        await using var page = await UnreadStream.Open(client);

        await page.Shows(0);

        await page.Ends();
        Assert.Equal([0], page.Seen);
    }

    [Fact]
    public async Task A_stopping_replica_ends_its_streams()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var replica = await notifications.StartReplica();
        using var client = replica.Client(head);
        await using var page = await UnreadStream.Open(client);
        await page.Shows(0);

        var stopped = replica.DisposeAsync();

        await page.Ends();
        await stopped;
        Assert.Equal([0], page.Seen);
    }

    // Let in because clocks may differ by seconds.
    private static string TokenThatHasJustExpired(Person person)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        return TestTokens.Sign(new Dictionary<string, object>
        {
            ["iss"] = AccessTokenProfile.DefaultIssuer,
            ["aud"] = AccessTokenProfile.AudienceOf("notifications"),
            ["sub"] = person.AccountId,
            ["org"] = person.OrganisationCode,
            ["roles"] = person.Roles,
            ["jti"] = Guid.CreateVersion7(),
            ["iat"] = now - 60,
            ["exp"] = now - 1,
        });
    }
}
