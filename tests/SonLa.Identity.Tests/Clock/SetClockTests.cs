using System.Text;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Identity.Tests.Clock;

public sealed class SetClockTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task The_new_setting_is_shown_told_and_one_version_on_also_when_it_goes_back()
    {
        using var administrator = await identity.As("quan-tri");

        var forth = await (await Put(administrator, """{"at":"2024-02-18T00:00:00+07:00","running":false}""")).Json();
        var back = await (await Put(administrator, """{"at":"2024-02-17T16:59:59Z","running":false}""")).Json();

        Assert.Equal("2024-02-17T23:59:59+07:00", back.GetProperty("now").GetString());
        Assert.True(back.GetProperty("simulated").GetBoolean());
        var version = forth.GetProperty("version").GetInt32();
        Assert.Equal(version + 1, back.GetProperty("version").GetInt32());
        Assert.Equal(back.ToString(), (await administrator.Json("/clock")).ToString());
        var told = (await identity.Published<BusinessClockMoved>()).Where(moved => moved.Version >= version);
        Assert.Equal([version, version + 1], told.Select(moved => moved.Version));
    }

    [Fact]
    public async Task A_running_clock_goes_on_from_where_it_was_set()
    {
        using var administrator = await identity.As("quan-tri");
        await Put(administrator, """{"at":"2024-07-01T08:00:00+07:00","running":true}""");

        identity.Forward(TimeSpan.FromHours(3));

        using var again = await identity.As("quan-tri");
        Assert.Equal(11, (await again.Json("/clock")).GetProperty("now").GetDateTimeOffset().Hour);
    }

    [Fact]
    public async Task Simultaneous_settings_get_versions_of_their_own()
    {
        using var administrator = await identity.As("quan-tri");

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(day => Put(administrator, $$"""{"at":"2024-03-0{{day}}T00:00:00+07:00","running":false}""")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var versions = (await identity.Published<BusinessClockMoved>()).Select(moved => moved.Version).ToList();
        Assert.True(versions.Count >= 8);
        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public async Task The_simulated_day_does_not_touch_sessions()
    {
        using var administrator = await identity.As("quan-tri");
        var session = await identity.SignIn("tc");

        await Put(administrator, """{"at":"2099-01-01T00:00:00+07:00","running":true}""");

        Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(session)).StatusCode);
    }

    [Theory]
    [InlineData("""{"at":"2024-02-30T00:00:00+07:00","running":false}""", "at")]
    [InlineData("""{"at":"2024-02-17T23:59:59","running":false}""", "at")]
    [InlineData("""{"at":"17/02/2024","running":false}""", "at")]
    [InlineData("""{"at":"1024-02-17T23:59:59+07:00","running":false}""", "at")]
    [InlineData("""{"at":"2024-02-17T23:59:59+07:00","running":"no"}""", "running")]
    [InlineData("""{"at":"2024-02-17T23:59:59+07:00","running":false,"speed":2}""", "speed")]
    public async Task A_time_that_does_not_exist_is_refused(string body, string field)
    {
        using var administrator = await identity.As("quan-tri");

        Assert.Equal([field], await (await Put(administrator, body)).Fields());
    }

    [Fact]
    public async Task Only_an_administrator_sets_it()
    {
        const string Body = """{"at":"2024-02-17T23:59:59+07:00","running":false}""";
        using var chairman = await identity.As("chu-tich");

        Assert.Equal(HttpStatusCode.Forbidden, (await Put(chairman, Body)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Put(identity.Anonymous(), Body)).StatusCode);
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, string body) =>
        client.PutAsync(Answers.Path("/clock"), new StringContent(body, Encoding.UTF8, "application/json"));
}
