using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

/// <summary>How a person's inbox is read.</summary>
public sealed class InboxTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task Reading_counts_down_and_reading_again_changes_nothing()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        await notifications.Deliver(Happened.Accepted(head.OrganisationCode));
        await notifications.Deliver(Happened.Returned(head.OrganisationCode, "Thiếu số liệu."));
        using var client = notifications.Client(head);
        var newest = (await notifications.Inbox(head))[0];

        var first = await client.PostAsync($"/messages/{newest.MessageId}/read", null);
        var readAt = (await notifications.Inbox(head))[0].ReadAt;
        var second = await client.PostAsync($"/messages/{newest.MessageId}/read", null);

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, second.StatusCode);
        Assert.NotNull(readAt);
        Assert.Equal(readAt, (await notifications.Inbox(head))[0].ReadAt);
        Assert.Equal(1, (await client.GetFromJsonAsync<CountUnreadMessages.Response>("/messages/unread-count"))!.Unread);
        var unread = await client.GetFromJsonAsync<Page<ListMessages.Response>>("/messages?unread=true");
        Assert.Equal("report-accepted", Assert.Single(unread!.Items).Kind);
    }

    [Fact]
    public async Task Reading_all_leaves_other_peoples_messages_unread()
    {
        var organisation = Person.SomeOrganisation();
        var (head, specialist) = (Person.HeadOf(organisation), Person.SpecialistOf(organisation));
        await notifications.Knows(head, specialist);
        await notifications.Deliver(Happened.Accepted(organisation));
        using var client = notifications.Client(head);

        await client.PostAsync("/messages/read-all", null);

        Assert.NotNull(Assert.Single(await notifications.Inbox(head)).ReadAt);
        Assert.Null(Assert.Single(await notifications.Inbox(specialist)).ReadAt);
    }

    [Fact]
    public async Task Somebody_elses_message_cannot_be_read()
    {
        var organisation = Person.SomeOrganisation();
        var (head, specialist) = (Person.HeadOf(organisation), Person.SpecialistOf(organisation));
        await notifications.Knows(head, specialist);
        await notifications.Deliver(Happened.Accepted(organisation));
        using var client = notifications.Client(specialist);
        var foreign = Assert.Single(await notifications.Inbox(head));

        var response = await client.PostAsync($"/messages/{foreign.MessageId}/read", null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(Assert.Single(await notifications.Inbox(head)).ReadAt);
    }

    [Fact]
    public async Task The_inbox_is_paged_without_gap_or_repetition()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        for (var number = 0; number < 5; number++)
        {
            await notifications.Deliver(Happened.Accepted(head.OrganisationCode));
        }

        using var client = notifications.Client(head);
        var paged = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await client.GetFromJsonAsync<Page<ListMessages.Response>>($"/messages?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            paged.AddRange(page!.Items.Select(message => message.MessageId));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal((await notifications.Inbox(head)).Select(message => message.MessageId), paged);
        Assert.Equal(5, paged.Count);
    }

    [Theory]
    [InlineData("/messages?limit=0", "limit")]
    [InlineData("/messages?limit=many", "limit")]
    [InlineData("/messages?unread=perhaps", "unread")]
    [InlineData("/messages?cursor=%21", "cursor")]
    [InlineData("/messages?cursor=bm90LWFuLWlk", "cursor")]
    public async Task A_malformed_request_is_refused_with_the_field_and_the_remedy(string path, string field)
    {
        using var client = notifications.Client(Person.Holding(Roles.Planning));

        var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(field, (await response.Content.ReadFromJsonAsync<JsonElement>()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/messages")]
    [InlineData("GET", "/messages/unread-count")]
    [InlineData("POST", "/messages/read-all")]
    [InlineData("GET", "/stream")]
    [InlineData("GET", "/ladder")]
    public async Task Nobody_gets_in_without_a_token(string method, string path)
    {
        using var client = notifications.Anonymous();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_message_id_that_is_none_is_not_found()
    {
        using var client = notifications.Client(Person.Holding(Roles.Planning));

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/messages/none/read", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync($"/messages/{Guid.CreateVersion7()}/read", null)).StatusCode);
    }
}
