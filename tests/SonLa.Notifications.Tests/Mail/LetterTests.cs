using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.MailCatcher;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Notifications.Tests.Mail;

/// <summary>The clock stands: each test puts it where it needs it, so they run one after another.</summary>
public sealed class LetterTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    private static readonly DateTimeOffset Morning = new(2024, 2, 20, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset Night = new(2024, 2, 20, 22, 15, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task An_urgent_message_is_mailed_at_once_in_both_forms_with_where_to_read_on()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();

        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        var letter = Assert.Single(await Letters(head, 1));
        Assert.StartsWith("[Sơn La] Quá hạn: Báo cáo tháng 02/2024", letter.Subject, StringComparison.Ordinal);
        Assert.StartsWith($"Kính gửi Mẫu {head.AccountId},\n\nQuá hạn: Báo cáo tháng 02/2024", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Xem trên hệ thống: https://sonla.example/hop-thu", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"vi\">", letter.Html, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", letter.Raw, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_letter_is_in_the_language_that_its_reader_chose()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        await Choose(head, preference => preference["language"] = "en");

        await notifications.Deliver(Happened.Returned(head.OrganisationCode, "Thiếu số liệu."));

        var letter = Assert.Single(await Letters(head, 1));
        Assert.StartsWith("Dear Mẫu", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Thiếu số liệu.", letter.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_quiet_hours_a_letter_waits_for_the_morning()
    {
        await notifications.SetClock(Night);
        var head = await Somebody();

        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        var waiting = Assert.Single(await Listed(head));
        Assert.Equal("waiting", waiting.GetProperty("state").GetString());
        Assert.Equal(new(2024, 2, 21, 6, 30, 0, TimeSpan.FromHours(7)), waiting.GetProperty("dueAt").GetDateTimeOffset());
        Assert.Empty(Caught(head));

        await notifications.SetClock(new(2024, 2, 21, 6, 30, 0, TimeSpan.FromHours(7)));
        Assert.Single(await Letters(head, 1));
    }

    [Fact]
    public async Task What_can_wait_comes_together_once_a_day_without_what_was_read_meanwhile()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => notifications.Deliver(Happened.Accepted(head.OrganisationCode))));
        using var client = notifications.Client(head);
        await client.PostAsync($"/messages/{(await notifications.Inbox(head))[0].MessageId}/read", null);

        var digest = Assert.Single(await Listed(head));
        Assert.True(digest.GetProperty("digest").GetBoolean());
        Assert.Equal(4, digest.GetProperty("messageIds").GetArrayLength());
        await notifications.SetClock(new(2024, 2, 21, 7, 30, 0, TimeSpan.FromHours(7)));

        var letter = Assert.Single(await Letters(head, 1));
        Assert.Equal("[Sơn La] 3 tin mới, ngày 21/02/2024", letter.Subject);
    }

    [Fact]
    public async Task A_digest_of_which_all_was_read_is_not_sent()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        await notifications.Deliver(Happened.Accepted(head.OrganisationCode));
        using var client = notifications.Client(head);
        await client.PostAsync("/messages/read-all", null);

        await notifications.SetClock(Morning.AddDays(1));

        await Eventually.Holds(async () => (await Listed(head))[0].GetProperty("state").GetString() == "not-needed");
        Assert.Empty(Caught(head));
    }

    [Fact]
    public async Task The_same_event_again_writes_no_second_letter()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        var overdue = Happened.Overdue(head.OrganisationCode);

        await notifications.DeliverRepeatedly(overdue, 5);
        await notifications.Deliver(overdue);

        await Letters(head, 1);
        Assert.Single(await Listed(head));
    }

    [Fact]
    public async Task Several_replicas_send_each_letter_once()
    {
        await notifications.SetClock(Night);
        var people = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Somebody()));
        await Task.WhenAll(people.Select(person => notifications.Deliver(Happened.Overdue(person.OrganisationCode))));
        await using var second = await notifications.StartReplica();
        await using var third = await notifications.StartReplica();

        await notifications.SetClock(Morning.AddDays(1));

        foreach (var person in people)
        {
            var letter = Assert.Single(await Letters(person, 1));
            Assert.Equal(letter.MessageId, Assert.Single(Caught(person)).MessageId);
        }
    }

    [Fact]
    public async Task A_chosen_none_holds_for_what_is_not_compulsory()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        await Choose(head, preference => preference["kinds"] = new Dictionary<string, string> { ["report-due-soon"] = "none" });

        await notifications.Deliver(Happened.DueSoon(head.OrganisationCode));
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        Assert.Equal(2, (await notifications.Inbox(head)).Count);
        Assert.Equal("report-overdue", Assert.Single(await Listed(head)).GetProperty("kinds")[0].GetString());
    }

    [Fact]
    public async Task Who_has_no_address_gets_none()
    {
        await notifications.SetClock(Morning);
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Deliver(head.Changed(withEmail: false));

        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        Assert.Single(await notifications.Inbox(head));
        Assert.Empty(await Listed(head));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_given_up_until_an_operator_asks_again()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        notifications.Mail.Refuse = address => address == head.Email ? "550 no such mailbox" : null;
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));
        await Eventually.Holds(async () => (await Listed(head))[0].GetProperty("state").GetString() == "given-up");
        var given = (await Listed(head))[0];
        Assert.Contains("550", given.GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, given.GetProperty("attempts").GetInt32());
        notifications.Mail.Refuse = _ => null;
        using var operating = notifications.Client(Roles.Administrator);

        var again = await operating.PostAsync($"/letters/{given.GetProperty("letterId").GetGuid()}/retry", null);

        Assert.Equal(HttpStatusCode.NoContent, again.StatusCode);
        Assert.Single(await Letters(head, 1));
        Assert.Equal(HttpStatusCode.Conflict, (await operating.PostAsync($"/letters/{given.GetProperty("letterId").GetGuid()}/retry", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await operating.PostAsync($"/letters/{Guid.CreateVersion7()}/retry", null)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_is_none_holds_up_no_other_letter()
    {
        await notifications.SetClock(Night);
        var unreachable = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Deliver(unreachable.Changed() with { Email = "không phải địa chỉ" });
        var head = await Somebody();
        await notifications.Deliver(Happened.Overdue(unreachable.OrganisationCode));
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));

        await notifications.SetClock(Morning.AddDays(1));

        Assert.Single(await Letters(head, 1));
        var given = Assert.Single(await Listed(unreachable));
        Assert.Equal(("given-up", "Not an e-mail address."), (given.GetProperty("state").GetString(), given.GetProperty("failure").GetString()));
    }

    [Fact]
    public async Task A_server_that_is_busy_is_asked_again_later()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        notifications.Mail.Refuse = address => address == head.Email ? "451 try later" : null;
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));
        await Eventually.Holds(async () => (await Listed(head))[0] is var letter && letter.GetProperty("failure").ValueKind == JsonValueKind.String && letter.GetProperty("state").GetString() == "waiting");
        notifications.Mail.Refuse = _ => null;

        await notifications.Database().Execute("update letters set not_before = now() where account_id = $1", head.AccountId);

        Assert.Single(await Letters(head, 1));
        Assert.Equal(2, (await Listed(head))[0].GetProperty("attempts").GetInt32());
    }

    [Fact]
    public async Task A_letter_that_a_replica_left_behind_is_sent_again_under_its_message_id()
    {
        await notifications.SetClock(Morning);
        var head = await Somebody();
        await notifications.Deliver(Happened.Overdue(head.OrganisationCode));
        var first = Assert.Single(await Letters(head, 1));
        await Eventually.Holds(async () => (await Listed(head))[0].GetProperty("state").GetString() == "sent");

        // As if the replica had ended between the server's yes and its own commit.
        await notifications.Database().Execute("update letters set state = 'Sending', sent_at = null, not_before = now() where account_id = $1", head.AccountId);

        var letters = await Letters(head, 2);
        Assert.All(letters, letter => Assert.Equal(first.MessageId, letter.MessageId));
    }

    [Theory]
    [InlineData("language", "\"fr\"", "language")]
    [InlineData("kinds", "{\"no-such-kind\":\"each\"}", "kinds")]
    [InlineData("kinds", "{\"report-overdue\":\"none\"}", "kinds")]
    [InlineData("kinds", "{\"report-overdue\":7}", "kinds.report-overdue")]
    public async Task A_choice_that_is_none_names_the_field(string member, string json, string field)
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        using var client = notifications.Client(head);
        var (choice, tag) = await Read(client);
        choice[member] = JsonElement.Parse(json);

        var response = await Put(client, choice, tag);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([field], (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(error => error.Name));
    }

    [Fact]
    public async Task A_choice_made_elsewhere_meanwhile_is_not_overwritten()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        using var client = notifications.Client(head);
        var (choice, tag) = await Read(client);

        Assert.Equal(HttpStatusCode.NoContent, (await Put(client, choice, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(client, choice, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(client, choice, null)).StatusCode);
    }

    private async Task<Person> Somebody()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);
        return head;
    }

    private IReadOnlyList<CaughtLetter> Caught(Person person) => [.. notifications.Mail.Caught.Where(letter => letter.To.Contains(person.Email))];

    private async Task<IReadOnlyList<CaughtLetter>> Letters(Person person, int count)
    {
        await Eventually.Holds(() => Task.FromResult(Caught(person).Count >= count), otherwise: () => $"{Caught(person).Count} letters came, not {count}.");
        return Caught(person);
    }

    private async Task<IReadOnlyList<JsonElement>> Listed(Person person)
    {
        using var operating = notifications.Client(Roles.Administrator);
        var page = await operating.GetFromJsonAsync<JsonElement>($"/letters?accountId={person.AccountId}");
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    private async Task Choose(Person person, Action<Dictionary<string, object>> change)
    {
        using var client = notifications.Client(person);
        var (choice, tag) = await Read(client);
        change(choice);
        Assert.Equal(HttpStatusCode.NoContent, (await Put(client, choice, tag)).StatusCode);
    }

    private static async Task<(Dictionary<string, object> Choice, string? Tag)> Read(HttpClient client)
    {
        using var response = await client.GetAsync("/preferences");
        var shown = await response.Content.ReadFromJsonAsync<JsonElement>();
        var choice = new[] { "language", "digestAt", "quietFrom", "quietTo" }.ToDictionary(name => name, name => (object)shown.GetProperty(name));
        choice["kinds"] = new Dictionary<string, string>();
        return (choice, response.Headers.ETag?.ToString());
    }

    private static async Task<HttpResponseMessage> Put(HttpClient client, Dictionary<string, object> choice, string? tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/preferences") { Content = JsonContent.Create(choice) };
        if (tag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return await client.SendAsync(request);
    }
}
