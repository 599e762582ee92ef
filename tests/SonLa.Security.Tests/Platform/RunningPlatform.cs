using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Security.Tests.Platform;

/// <summary>Gateway, portal and services as processes of their own over real servers, with the small sample province in them; a class fixture.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract partial class RunningPlatform : IAsyncLifetime
{
    /// <summary>The services that own a database and answer under <c>/api</c>.</summary>
    public static readonly IReadOnlyList<string> Services =
    [
        .. Directory.EnumerateFiles(Path.Combine(NodeProject.Root(), "services"), "Program.cs", SearchOption.AllDirectories)
            .Select(program => Path.GetFileName(Path.GetDirectoryName(program)!)["SonLa.".Length..].ToLowerInvariant())
            .Where(name => name != "portal")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>An account with every role, in an organisation that owes reports.</summary>
    public const string Everything = "moi-vai";

    /// <summary>An account with one role and nothing to do with anybody's data.</summary>
    public static string OnlyRole(string role) => $"vai-{role}";

    private readonly ConcurrentQueue<string> _givenOut = new();
    private readonly Dictionary<string, ServiceProcess> _processes = [];
    private readonly Dictionary<string, TestDatabase> _databases = [];
    private TestVirtualHost? _virtualHost;
    private string? _samples;

    /// <summary>Of every sample account; looks like nothing else in the world.</summary>
    public string Password { get; } = $"Mk-{RandomNumberGenerator.GetHexString(20, lowercase: true)}";

    /// <summary>Every session's secret and every token that was given out.</summary>
    public IReadOnlyCollection<string> GivenOut => _givenOut;

    public Uri Gateway => Process("gateway").Address;

    public IEnumerable<string> Names => _processes.Keys;

    public ServiceProcess Process(string name) => _processes[name];

    public TestDatabase Database(string service) => _databases[service];

    /// <summary>Address of the broker with its credentials.</summary>
    public Uri Broker => _virtualHost!.Address;

    public async Task InitializeAsync()
    {
        _virtualHost = await TestVirtualHost.Create();
        _samples = SampleFolder();
        foreach (var service in Services.Append("portal"))
        {
            _databases[service] = await TestDatabase.Create();
        }

        var settings = await Common();
        foreach (var name in Services.Append("portal").Append("gateway"))
        {
            _processes[name] = new(Assembly(name), settings);
        }

        foreach (var name in _processes.Keys)
        {
            settings[$"services:{name}:http:0"] = _processes[name].Address.AbsoluteUri.TrimEnd('/');
        }

        await Parallel.ForEachAsync(_databases.Keys, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (name, _) => await _processes[name].Run("migrate"));
        await _processes["identity"].Run("seed");
        await Parallel.ForEachAsync(_processes.Keys, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (name, _) => await _processes[name].Start());
        await Fill();
    }

    public async Task DisposeAsync()
    {
        foreach (var part in _processes.Values.Cast<IAsyncDisposable?>().Append(_virtualHost).Concat(_databases.Values))
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }

        if (_samples is not null)
        {
            Directory.Delete(_samples, recursive: true);
        }

        await Ended();
    }

    /// <summary>A client of the gateway that is signed in to one service.</summary>
    public async Task<HttpClient> SignedIn(string userName, string service)
    {
        var client = new HttpClient { BaseAddress = Gateway, Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await Token(userName, service));
        return client;
    }

    /// <summary>An access token as the portal gets it: from a session.</summary>
    public async Task<string> Token(string userName, string service) => await Exchange(await Session(userName), service);

    /// <summary>The secret of a new session.</summary>
    public async Task<string> Session(string userName)
    {
        using var client = new HttpClient { BaseAddress = Gateway };
        using var answer = await client.PostAsJsonAsync("/api/identity/sessions", new { userName, password = Password });
        return await Keep(answer, "session");
    }

    /// <summary>A token for one service out of a session.</summary>
    public async Task<string> Exchange(string session, string service)
    {
        using var client = new HttpClient { BaseAddress = Gateway };
        using var answer = await client.PostAsJsonAsync("/api/identity/tokens", new { session, audience = $"sonla-{service}" });
        return await Keep(answer, "accessToken");
    }

    /// <summary>Sets the business clock of all services and waits until they go by it.</summary>
    public async Task SetClock(string at)
    {
        using var identity = await SignedIn("quan-tri", "identity");
        using var answer = await identity.PutAsJsonAsync("/api/identity/clock", new { at, running = false });
        var set = await Body(answer);
        foreach (var service in Services)
        {
            using var client = await SignedIn("quan-tri", service);
            await Eventually.Holds(async () =>
                (await client.GetFromJsonAsync<JsonElement>($"/api/{service}/clock")).GetProperty("version").GetInt32() >= set.GetProperty("version").GetInt32());
        }
    }

    /// <summary>The parsed body of an answer that must be a success.</summary>
    public static async Task<JsonElement> Body(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    /// <summary>Settings of every process beyond addresses and connection strings.</summary>
    protected virtual Task Configure(IDictionary<string, string> settings) => Task.CompletedTask;

    /// <summary>Ends what <see cref="Configure"/> started.</summary>
    protected virtual Task Ended() => Task.CompletedTask;

    /// <summary>How the sample account's person is called.</summary>
    protected virtual string DisplayName(string userName, string sample) => sample;

    private static string Assembly(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var project = name == "gateway" ? "SonLa.Gateway" : $"SonLa.{char.ToUpperInvariant(name[0])}{name[1..]}";
        return Path.Combine(folder.Parent!.Parent!.FullName, project, folder.Name, $"{project}.dll");
    }

    private async Task<string> Keep(HttpResponseMessage answer, string member)
    {
        var secret = (await Body(answer)).GetProperty(member).GetString()!;
        _givenOut.Enqueue(secret);
        return secret;
    }

    private async Task<Dictionary<string, string>> Common()
    {
        var settings = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings:rabbitmq"] = _virtualHost!.Address.AbsoluteUri,
            ["ConnectionStrings:redis"] = await PlatformServers.Redis(),
            ["Logging:LogLevel:Default"] = "Warning",
            ["Seed:Folder"] = _samples!,
            ["Seed:Password"] = Password,
            ["Passwords:IterationCount"] = "1000",
            ["Tokens:Lifetime"] = "00:10:00",
            ["RateLimits:Account:Permits"] = "1000000",
            ["RateLimits:Anonymous:Permits"] = "1000000",
            ["RateLimits:SignIn:Permits"] = "1000000",
            ["RateLimits:ClientToken:Permits"] = "1000000",
        };
        foreach (var (name, database) in _databases)
        {
            // As in earnest: an error's detail would quote the row.
            settings[$"ConnectionStrings:{name}db"] = new NpgsqlConnectionStringBuilder(database.ConnectionString) { IncludeErrorDetail = false }.ConnectionString;
        }

        await Configure(settings);
        return settings;
    }
}
