using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SonLa.Security.Tests.Platform;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SonLa.Security.Tests.BadInput;

/// <summary>A platform that is only spoilt by bad requests.</summary>
public sealed class SpoiltPlatform : RunningPlatform
{
    /// <summary>Collects early and gives back, so that memory held is memory needed.</summary>
    protected override Task Configure(IDictionary<string, string> settings)
    {
        settings["DOTNET_gcServer"] = "0";
        settings["DOTNET_GCConserveMemory"] = "9";
        return Task.CompletedTask;
    }
}

/// <summary>Thousands of generated bad requests against every documented operation: SONLA_BAD_INPUT_SEED repeats a run, SONLA_BAD_INPUT_COUNT makes it longer.</summary>
public sealed class BadInputTests(SpoiltPlatform platform, ITestOutputHelper output) : IClassFixture<SpoiltPlatform>
{
    private const long MostGrowth = 50 * 1024 * 1024;
    private const int Parts = 8;

    /// <summary>Looks at what is left: the generator never hears of it, so nobody locks it out, takes its role or gives it another password.</summary>
    private static readonly string Unspoilt = RunningPlatform.OnlyRole(Roles.Administrator);

    private readonly ConcurrentDictionary<string, string> _tokens = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentDictionary<int, (BadRequest Request, HttpStatusCode Status)> _answered = new();

    [Fact]
    public async Task Ten_thousand_bad_requests_get_problems_and_leave_nothing_behind()
    {
        var seed = Setting("SONLA_BAD_INPUT_SEED", 20_240_131);
        var count = Setting("SONLA_BAD_INPUT_COUNT", 10_000);
        output.WriteLine($"seed {seed}, {count} requests");
        using var client = Client();
        var operations = await Operation.ReadAll(platform.Gateway);
        foreach (var service in RunningPlatform.Services)
        {
            _tokens[service] = await platform.Token(RunningPlatform.Everything, service);
        }

        var known = await KnownValues.Gather(operations, Unspoilt, (operation, message) => SendGood(client, operation, message));
        var requests = new BadRequests(seed, operations, known);

        var readings = new List<Dictionary<string, long>>();
        for (var part = 0; part < Parts; part++)
        {
            await Send(client, requests, count * part / Parts, count * (part + 1) / Parts);
            readings.Add(Memory());
        }

        // The first part warms up: compiled code, pools and buffers are no growth. A leak raises the floor, a collection that is due only a peak.
        var growth = platform.Names.ToDictionary(name => name, name => readings[^3..].Min(reading => reading[name]) - readings[1..4].Min(reading => reading[name]));

        Report(operations, growth);
        Assert.True(_complaints.IsEmpty, $"seed {seed}, {_complaints.Count} complaints:\n{string.Join('\n', _complaints.Take(40))}");
        EveryOperationWasReached(operations);
        Assert.All(growth, one => Assert.True(one.Value < MostGrowth, $"{one.Key} grew by {one.Value >> 20} MB."));
        await NothingIsHalfWritten();
    }

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        ActivityHeadersPropagator = null,
        AllowAutoRedirect = false,
        Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
    })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    private Task<HttpResponseMessage> SendGood(HttpClient client, Operation operation, HttpRequestMessage message)
    {
        message.RequestUri = new Uri(platform.Process(operation.Service).Address, message.RequestUri!.OriginalString);
        message.Headers.Authorization = new("Bearer", _tokens[operation.Service]);
        return client.SendAsync(message);
    }

    private Task Send(HttpClient client, BadRequests requests, int from, int to) => Parallel.ForEachAsync(
        Enumerable.Range(from, to - from),
        new ParallelOptions { MaxDegreeOfParallelism = 6 },
        async (number, cancellationToken) => await Send(client, requests.Make(number), cancellationToken));

    private async Task Send(HttpClient client, BadRequest request, CancellationToken cancellationToken)
    {
        var service = request.Operation.Service;
        using var message = request.ToMessage(platform.Process(service).Address, platform.Gateway, _tokens[service]);

        // Asks first, so that a refusal arrives before the megabytes leave.
        message.Headers.ExpectContinue = request.Body?.Length > 1024 * 1024;
        try
        {
            using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var endless = answer.Content.Headers.ContentType?.MediaType == "text/event-stream";
            var body = endless ? "" : await answer.Content.ReadAsStringAsync(cancellationToken);
            _answered[request.Number] = (request, answer.StatusCode);
            foreach (var complaint in Judge.Complaints(request, answer, body))
            {
                _complaints.Enqueue($"{request}\n    → {complaint}");
            }
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or JsonException)
        {
            _complaints.Enqueue($"{request}\n    → no answer: {broken.GetBaseException().Message}");
        }
    }

    private Dictionary<string, long> Memory() => platform.Names.ToDictionary(name => name, name => platform.Process(name).ResidentBytes());

    private void Report(IReadOnlyList<Operation> operations, Dictionary<string, long> growth)
    {
        output.WriteLine($"{operations.Count} operations; answers: {string.Join(", ", _answered.Values.GroupBy(one => (int)one.Status).OrderBy(group => group.Key).Select(group => $"{group.Key}: {group.Count()}"))}");
        foreach (var line in platform.Names.SelectMany(name => platform.Process(name).Log.Where(line => line.Contains("Exception", StringComparison.Ordinal)).Distinct().Take(20).Select(line => $"{name}: {line}")))
        {
            output.WriteLine(line);
        }

        output.WriteLine($"the floor of memory rose by {string.Join(", ", growth.Select(one => $"{one.Key} {one.Value >> 20} MB"))}");
    }

    /// <summary>A generator that only knocks at closed doors would prove nothing.</summary>
    private void EveryOperationWasReached(IReadOnlyList<Operation> operations)
    {
        var inside = _answered.Values
            .Where(one => one.Request.Arrives && one.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed))
            .CountBy(one => one.Request.Operation)
            .ToDictionary();
        Assert.All(operations, operation => Assert.True(inside.GetValueOrDefault(operation) >= 10, $"{operation} was reached {inside.GetValueOrDefault(operation)} times."));

        var passed = _answered.Values.Count(one => one.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden));
        Assert.True(passed >= _answered.Count * 8 / 10, $"Only {passed} of {_answered.Count} passed authentication.");
        var kinds = BadBodies.All.Concat(BadBodies.Heavy).Select(one => one.Name).Concat(BadAddresses.All.Select(one => one.Name)).Concat(BadForms.All.Select(one => one.Name)).Distinct();
        Assert.Empty(kinds.Except(_answered.Values.Select(one => one.Request.Kind)));
    }

    /// <summary>Refused requests have left no trace in any table; what was accepted is whole, audited and understood by its listeners.</summary>
    private async Task NothingIsHalfWritten()
    {
        var refused = _answered.Values.Where(one => (int)one.Status >= 300).ToList();
        var traces = refused.Select(one => one.Request.TraceId).ToHashSet();
        var keys = refused.Where(one => one.Request.Operation.NeedsKey).Select(one => $"bad-input-{Setting("SONLA_BAD_INPUT_SEED", 20_240_131)}-{one.Request.Number}").ToHashSet();
        foreach (var service in RunningPlatform.Services)
        {
            var database = platform.Database(service);
            Assert.DoesNotContain(await database.Column<string>("select distinct trace_id from audit_records where trace_id is not null"), traces.Contains);
            Assert.DoesNotContain(await database.Column<string>("select key from idempotency_keys"), keys.Contains);
            Assert.Equal(0L, await database.Scalar<long>("select count(*) from idempotency_keys where status is null"));
            await Eventually.Equal(0L, () => database.Scalar<long>("select count(*) from outbox"), TimeSpan.FromSeconds(60));

            using var operatorClient = await platform.SignedIn(Unspoilt, service);
            var errors = await RunningPlatform.Body(await operatorClient.GetAsync($"/api/{service}/operations/errors"));
            Assert.True(errors.GetProperty("queues").GetArrayLength() == 0, $"{service} could not deal with a message: {errors}");
            var audit = await RunningPlatform.Body(await operatorClient.GetAsync($"/api/{service}/operations/audit/verification"));
            Assert.Equal(JsonValueKind.Null, audit.GetProperty("fault").ValueKind);
        }
    }
}
