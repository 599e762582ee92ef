using System.Collections;
using System.Net.Http.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SonLa.NativeHost;
using Xunit;

namespace SonLa.Platform.Tests.Engine;

/// <summary>The variables are compared as a whole with what Aspire 13.1 injects, so that one too many shows as well.</summary>
public sealed class EnvironmentTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_gets_what_Aspire_gives_it_and_nothing_else()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var identity = RunningPlatform.AddService(builder, "identity");
            RunningPlatform.AddService(builder, "assignments")
                .WithReference(identity)
                .WithEnvironment("ASPNETCORE_ENVIRONMENT", "Development");
        });
        await platform.UntilReady();
        var identity = (await platform.Status("identity")).Url!;
        var assignments = (await platform.Status("assignments")).Url!;

        using var http = new HttpClient();
        var told = await http.GetFromJsonAsync<SortedDictionary<string, string>>(new Uri(assignments + "/environment"));

        var expected = Inherited();
        foreach (var (name, value) in OfEveryProject("assignments", assignments))
        {
            expected[name] = value;
        }

        expected["ASPNETCORE_ENVIRONMENT"] = "Development";
        expected["services__identity__http__0"] = identity;
        expected["IDENTITY_HTTP"] = identity;
        Assert.Matches("^service\\.instance\\.id=[a-z]{8}$", told!["OTEL_RESOURCE_ATTRIBUTES"]);
        expected["OTEL_RESOURCE_ATTRIBUTES"] = told["OTEL_RESOURCE_ATTRIBUTES"];
        Assert.Equal(expected, told);
    }

    [Fact]
    public async Task Every_replica_has_an_address_of_its_own_and_a_reference_names_them_all()
    {
        await using var platform = RunningPlatform.Start(_folder, builder =>
        {
            var reporting = RunningPlatform.AddService(builder, "reporting").WithReplicas(2);
            RunningPlatform.AddService(builder, "gateway").WithReference(reporting);
        });
        await platform.UntilReady();
        var first = (await platform.Status("reporting/0")).Url!;
        var second = (await platform.Status("reporting/1")).Url!;

        using var http = new HttpClient();
        var gateway = await http.GetFromJsonAsync<Dictionary<string, string>>(new Uri((await platform.Status("gateway")).Url + "/environment"));
        var ofSecond = await http.GetFromJsonAsync<Dictionary<string, string>>(new Uri(second + "/environment"));

        Assert.NotEqual(first, second);
        Assert.Equal((first, second), (gateway!["services__reporting__http__0"], gateway["services__reporting__http__1"]));
        Assert.Equal(first, gateway["REPORTING_HTTP"]);
        Assert.Equal((second, "reporting"), (ofSecond!["ASPNETCORE_URLS"], ofSecond["OTEL_SERVICE_NAME"]));
    }

    [Fact]
    public void References_to_servers_carry_their_connection_strings_and_properties()
    {
        var builder = DistributedApplication.CreateBuilder([]);
        var postgres = builder.AddPostgres("postgres");
        var database = postgres.AddDatabase("assignmentsdb", "sonla_assignments");
        var rabbitmq = builder.AddRabbitMQ("rabbitmq");
        var redis = builder.AddRedis("redis");
        var service = builder.AddExecutable("service", "true", "/")
            .WithReference(database).WithReference(rabbitmq).WithReference(redis);
        var settings = new RunSettings { AppHostDirectory = _folder.Path, DataPath = _folder.Path, Log = new LogWriter(TextWriter.Null, coloured: false) };
        using var data = DataFolder.Open(settings);
        Resource[] prepared = [postgres.Resource, rabbitmq.Resource, redis.Resource];
        Array.ForEach(prepared, resource => resource.Prepare(data));

        var variables = new EnvironmentVariables(service.Resource, replica: 0);
        service.Resource.Environment.ForEach(add => add(variables));

        var port = variables.Values["ASSIGNMENTSDB_PORT"];
        var password = data.Secret("postgres-password", () => "");
        var brokerPort = variables.Values["RABBITMQ_PORT"];
        var brokerPassword = data.Secret("rabbitmq-password", () => "");
        var cachePort = variables.Values["REDIS_PORT"];
        var cachePassword = data.Secret("redis-password", () => "");
        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["ConnectionStrings__assignmentsdb"] = $"Host=localhost;Port={port};Username=postgres;Password={password};Database=sonla_assignments",
                ["ASSIGNMENTSDB_HOST"] = "localhost",
                ["ASSIGNMENTSDB_PORT"] = port,
                ["ASSIGNMENTSDB_USERNAME"] = "postgres",
                ["ASSIGNMENTSDB_PASSWORD"] = password,
                ["ASSIGNMENTSDB_URI"] = $"postgresql://postgres:{password}@localhost:{port}/sonla_assignments",
                ["ASSIGNMENTSDB_JDBCCONNECTIONSTRING"] = $"jdbc:postgresql://localhost:{port}/sonla_assignments",
                ["ASSIGNMENTSDB_DATABASENAME"] = "sonla_assignments",
                ["ConnectionStrings__rabbitmq"] = $"amqp://guest:{brokerPassword}@localhost:{brokerPort}",
                ["RABBITMQ_HOST"] = "localhost",
                ["RABBITMQ_PORT"] = brokerPort,
                ["RABBITMQ_USERNAME"] = "guest",
                ["RABBITMQ_PASSWORD"] = brokerPassword,
                ["RABBITMQ_URI"] = $"amqp://guest:{brokerPassword}@localhost:{brokerPort}",
                ["ConnectionStrings__redis"] = $"localhost:{cachePort},password={cachePassword}",
                ["REDIS_HOST"] = "localhost",
                ["REDIS_PORT"] = cachePort,
                ["REDIS_PASSWORD"] = cachePassword,
                ["REDIS_URI"] = $"redis://:{cachePassword}@localhost:{cachePort}",
            },
            new SortedDictionary<string, string>(variables.Values.ToDictionary()));
    }

    [Fact]
    public void A_resource_name_is_used_once()
    {
        var builder = DistributedApplication.CreateBuilder([]);
        builder.AddRedis("redis");

        Assert.Throws<InvalidOperationException>(() => builder.AddRedis("Redis"));
        Assert.Throws<ArgumentException>(() => builder.AddRedis("re--dis"));
    }

    [Fact]
    public void A_resource_cannot_wait_for_itself()
    {
        var builder = DistributedApplication.CreateBuilder([]);
        var service = builder.AddExecutable("service", "true", "/");

        Assert.Throws<InvalidOperationException>(() => service.WaitFor(service));
    }

    private static SortedDictionary<string, string> Inherited()
    {
        var own = new SortedDictionary<string, string>(Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!));
        foreach (var name in new[] { "ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT" })
        {
            own.Remove(name);
        }

        return own;
    }

    private static Dictionary<string, string> OfEveryProject(string name, string url) => new()
    {
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory",
        ["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["OTEL_SERVICE_NAME"] = name,
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_TRACES_SAMPLER"] = "always_on",
        ["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based",
        ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true",
        ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
        ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
        ["ASPNETCORE_URLS"] = url,
    };
}
