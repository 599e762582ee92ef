using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SonLa.Security.Tests.Platform;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Security.Tests.Logs;

/// <summary>What the processes write and send about themselves, the frameworks at their most talkative, names no secret, no person and no text of theirs.</summary>
[Collection(nameof(SharedPlatform))]
public sealed class SecretsTests(SharedPlatform platform)
{
    [Fact]
    public async Task Neither_logs_nor_telemetry_hold_secrets_persons_or_texts()
    {
        var needles = new Dictionary<string, string>
        {
            ["the password of the sample accounts"] = platform.Password,
            ["a wrong password"] = $"Sai-{RandomNumberGenerator.GetHexString(16)}",
            ["a new account's password"] = $"Moi-{RandomNumberGenerator.GetHexString(16, lowercase: true)}",
            ["a person's name"] = platform.PersonMark,
            ["a text of a report"] = platform.TextMark,
            ["a telephone number"] = $"09{RandomNumberGenerator.GetString("0123456789", 16)}",
            ["a forged token"] = $"eyJhbGciOiJub25lIn0.{RandomNumberGenerator.GetHexString(40)}.",
            ["the broker's password"] = Uri.UnescapeDataString(platform.Broker.UserInfo.Split(':')[1]),
        };
        using var portal = await PortalVisit.SignIn(platform, "gd.so-yt");
        await OrdinaryWork(portal, needles);
        await Mistakes(needles);
        await Faults();
        foreach (var (secret, number) in platform.GivenOut.Concat(portal.Cookies.Where(cookie => cookie.Length > 20)).Select((secret, number) => (secret, number)))
        {
            // Of a token its signature: header and claims are alike in many.
            needles[$"token, session or cookie {number}"] = secret.Split('.')[^1];
        }

        foreach (var service in RunningPlatform.Services)
        {
            if (new NpgsqlConnectionStringBuilder(platform.Database(service).ConnectionString).Password is { Length: > 0 } password)
            {
                needles[$"the database password of {service}"] = password;
            }
        }

        await AllIsSaid();
        var found = Search(needles);

        Assert.True(found.Count == 0, string.Join('\n', found.Take(30)));
    }

    private async Task OrdinaryWork(PortalVisit portal, Dictionary<string, string> needles)
    {
        await platform.WriteReport("so-yt", "2024-02", submit: true, sendBack: true);
        foreach (var page in new[] { "/", "/bao-cao", "/hop-thu", "/tre-han", "/chi-tieu" })
        {
            await portal.Read(page);
        }

        using var identity = await platform.SignedIn("quan-tri", "identity");
        await RunningPlatform.Body(await identity.PostAsJsonAsync("/api/identity/accounts", new
        {
            userName = "nguoi-moi",
            displayName = $"{platform.PersonMark} {needles["a telephone number"]}",
            organisationCode = "so-yt",
            roles = new[] { Roles.Specialist },
            password = needles["a new account's password"],
        }));
        await RunningPlatform.Body(await identity.GetAsync("/api/identity/accounts?limit=200"));
        using var partner = await platform.SignedIn("doi-tac", "integration");
        await RunningPlatform.Body(await partner.GetAsync("/api/integration/v1/events?limit=200"));
    }

    private async Task Mistakes(Dictionary<string, string> needles)
    {
        using var client = new HttpClient { BaseAddress = platform.Gateway };
        async Task Expect(HttpStatusCode status, Task<HttpResponseMessage> asked)
        {
            using var answer = await asked;
            Assert.Equal(status, answer.StatusCode);
        }

        await Expect(HttpStatusCode.Unauthorized, client.PostAsJsonAsync("/api/identity/sessions", new { userName = "gd.so-yt", password = needles["a wrong password"] }));
        await Expect(HttpStatusCode.BadRequest, client.PostAsync("/api/identity/sessions", new StringContent($$"""{"userName":"gd.so-yt","password":"{{needles["a wrong password"]}}",}""", Encoding.UTF8, "application/json")));
        await Expect(HttpStatusCode.Unauthorized, client.PostAsJsonAsync("/api/identity/tokens", new { session = needles["a wrong password"], audience = "sonla-identity" }));

        using var identity = await platform.SignedIn("quan-tri", "identity");
        var again = new { userName = "nguoi-moi", displayName = platform.PersonMark, organisationCode = "so-yt", roles = new[] { Roles.Specialist }, password = needles["a new account's password"] };
        await Expect(HttpStatusCode.Conflict, identity.PostAsJsonAsync("/api/identity/accounts", again));

        using var head = await platform.SignedIn("gd.so-yt", "reporting");
        var report = await platform.WriteReport("so-yt", "2024-01", submit: false, sendBack: false);
        using var text = new HttpRequestMessage(HttpMethod.Put, $"/api/reporting/reports/{report}") { Content = JsonContent.Create(new { assessment = platform.TextMark, figures = new object?[] { new { measureCode = platform.TextMark, text = platform.TextMark } } }) };
        text.Headers.TryAddWithoutValidation("If-Match", (await head.GetAsync($"/api/reporting/reports/{report}")).Headers.ETag!.ToString());
        await Expect(HttpStatusCode.BadRequest, head.SendAsync(text));

        client.DefaultRequestHeaders.Authorization = new("Bearer", needles["a forged token"]);
        await Expect(HttpStatusCode.Unauthorized, client.GetAsync("/api/reporting/obligations"));
    }

    /// <summary>Broken connections, and a table that is not there: errors that nobody foresaw are logged with all their words.</summary>
    private async Task Faults()
    {
        var reporting = platform.Database("reporting");
        using var head = await platform.SignedIn("gd.so-yt", "reporting");
        var report = await platform.WriteReport("so-yt", "2024-01", submit: false, sendBack: false);
        await reporting.Execute("alter table audit_records rename to audit_records_away");
        using var text = new HttpRequestMessage(HttpMethod.Put, $"/api/reporting/reports/{report}") { Content = JsonContent.Create(new { assessment = platform.TextMark + " " }) };
        text.Headers.TryAddWithoutValidation("If-Match", (await head.GetAsync($"/api/reporting/reports/{report}")).Headers.ETag!.ToString());
        using var failed = await head.SendAsync(text);
        await reporting.Execute("alter table audit_records_away rename to audit_records");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);

        var operators = new Dictionary<string, HttpClient>();
        foreach (var service in RunningPlatform.Services)
        {
            operators[service] = await platform.SignedIn("quan-tri", service);
        }

        foreach (var service in RunningPlatform.Services)
        {
            await platform.Database(service).Column<bool>("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }

        // Every broken connection in a pool costs one request its answer.
        foreach (var (service, client) in operators)
        {
            await Eventually.Holds(() => AllWell(client, service), TimeSpan.FromSeconds(60), () => $"{service} does not come back.");
            client.Dispose();
        }
    }

    private static async Task<bool> AllWell(HttpClient client, string service)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { "operations/messaging", "clock" }).Select(path => client.GetAsync($"/api/{service}/{path}")));
        return answers.All(answer => answer.IsSuccessStatusCode);
    }

    /// <summary>Telemetry travels in batches: when a request made now is in it, all before it is.</summary>
    private async Task AllIsSaid()
    {
        foreach (var service in RunningPlatform.Services)
        {
            var last = $"{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
            using var client = await platform.SignedIn("quan-tri", service);
            client.DefaultRequestHeaders.Add("traceparent", $"00-{last}-00f067aa0ba902b7-01");
            await RunningPlatform.Body(await client.GetAsync($"/api/{service}/clock"));
            await Eventually.Holds(() => Task.FromResult(platform.Telemetry.Any(batch => batch.AsSpan().IndexOf(Convert.FromHexString(last)) >= 0)), TimeSpan.FromSeconds(60));
        }
    }

    private List<string> Search(Dictionary<string, string> needles)
    {
        var lines = platform.Names.SelectMany(name => platform.Process(name).Log.Select(line => (name, line))).ToList();
        var batches = platform.Telemetry.ToList();

        // Talkative enough to be worth the search.
        Assert.All(platform.Names, name => Assert.Contains(lines, line => line.name == name && line.line.StartsWith("dbug", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.line.Contains("Executed DbCommand", StringComparison.Ordinal));
        Assert.NotEmpty(batches);

        var found = new List<string>();
        foreach (var (what, needle) in needles)
        {
            Assert.True(needle.Length >= 8, $"{what} is too short to be searched for.");
            found.AddRange(lines.Where(line => line.line.Contains(needle, StringComparison.OrdinalIgnoreCase)).Take(3).Select(line => $"{what} is in the log of {line.name}: {line.line}"));
            var bytes = Encoding.UTF8.GetBytes(needle);
            if (batches.Find(batch => batch.AsSpan().IndexOf(bytes) >= 0) is { } batch)
            {
                found.Add($"{what} is in telemetry: …{Around(batch, bytes)}…");
            }
        }

        return found;
    }

    private static string Around(byte[] batch, byte[] needle)
    {
        var at = batch.AsSpan().IndexOf(needle);
        return Encoding.UTF8.GetString(batch.AsSpan(Math.Max(0, at - 200))[..Math.Min(500, batch.Length - Math.Max(0, at - 200))]);
    }
}
