using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SonLa.Integration.Tests.Partner;

/// <summary>A partner's way to the events from end to end: key, assertion, token, gateway, feed.</summary>
public sealed class ReaderTests(PartnerDoor door) : IClassFixture<PartnerDoor>
{
    [Fact]
    public async Task A_stranger_with_a_key_reads_the_log_from_its_beginning_and_comes_back_for_the_rest()
    {
        using var reader = await Reader.Registered(door, "bo-doc-het");
        var ids = await Deliver(5);

        var first = await reader.Run(limit: 2);
        ids.AddRange(await Deliver(3));
        var second = await reader.Run();
        var third = await reader.Run();

        Assert.True((first.ExitCode, second.ExitCode, third.ExitCode) == (0, 0, 0), first.Said + second.Said + third.Said);
        Assert.Equal(Enumerable.Range(1, reader.Events.Count), reader.Events.Select(SequenceOf));
        Assert.Equal(ids, reader.Events.Select(IdOf).Where(ids.Contains));
        Assert.Contains("3 new events; first 1, last ", second.Said, StringComparison.Ordinal);
        Assert.Contains("0 new events; ", third.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_crash_leaves_behind_is_mended_at_the_next_start()
    {
        using var reader = await Reader.Registered(door, "bo-mat-dien");
        await Deliver(3);
        await reader.Run();
        var whole = await File.ReadAllTextAsync(reader.EventsPath);
        await File.WriteAllTextAsync(reader.EventsPath, whole[..^40]);
        File.Delete(reader.CursorPath);

        var (exitCode, said) = await reader.Run(limit: 1);

        Assert.True(exitCode == 0, said);
        Assert.Equal(whole, await File.ReadAllTextAsync(reader.EventsPath));
    }

    [Fact]
    public async Task A_gap_in_what_was_kept_is_named_and_ends_the_reader()
    {
        using var reader = await Reader.Registered(door, "bo-thieu");
        await Deliver(3);
        await reader.Run();
        var lines = await File.ReadAllLinesAsync(reader.EventsPath);
        await File.WriteAllLinesAsync(reader.EventsPath, [lines[0], .. lines[2..]]);

        var (exitCode, said) = await reader.Run();

        Assert.Equal(1, exitCode);
        Assert.Contains("GAP: event 2 was expected after 1, 3 came", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_client_and_a_foreign_key_are_refused_at_once()
    {
        using var reader = await Reader.Registered(door, "bo-bi-khoa");
        Assert.Equal(0, (await reader.Run()).ExitCode);

        await door.Lock("bo-bi-khoa");
        var (exitCode, said) = await reader.Run();

        Assert.Equal(1, exitCode);
        Assert.Contains("invalid_client", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partners_token_opens_the_feed_and_no_other_door()
    {
        using var reader = await Reader.Registered(door, "bo-mot-cua");
        using var partner = new HttpClient { BaseAddress = door.Address };
        var asked = await partner.PostAsync("/api/identity/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion.Of("bo-mot-cua", reader.Key),
        }));
        var token = (await asked.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        partner.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal(HttpStatusCode.OK, await Status(partner, "/api/integration/v1/events"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(partner, "/api/integration/operations/messaging"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(partner, "/api/integration/operations/audit/export"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(partner, "/api/identity/accounts"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(partner, "/api/identity/organisations"));
    }

    private static int SequenceOf(JsonElement happened) => int.Parse(happened.GetProperty("sequence").GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static Guid IdOf(JsonElement happened) => happened.GetProperty("id").GetGuid();

    private static async Task<HttpStatusCode> Status(HttpClient partner, string path)
    {
        using var response = await partner.GetAsync(path);
        return response.StatusCode;
    }

    private async Task<List<Guid>> Deliver(int count)
    {
        var ids = new List<Guid>();
        for (var index = 0; index < count; index++)
        {
            ids.Add(index == 0 ? await door.Integration.Deliver(Happened.Closed()) : await door.Integration.Deliver(Happened.Disbursed(1000 + index)));
        }

        return ids;
    }
}
