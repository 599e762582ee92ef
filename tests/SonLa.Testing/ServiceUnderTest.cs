using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Testing;

/// <summary>One service in the test process on real servers: a database and a virtual host of its own, Development, migrated; a class fixture.</summary>
/// <param name="service">Its name, the audience of its tokens.</param>
/// <param name="connectionName">Name of its connection string.</param>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync.")]
public abstract class ServiceUnderTest<TProgram>(string service, string connectionName) : IAsyncLifetime
    where TProgram : class
{
    private WebApplicationFactory<TProgram>? _host;
    private TestDatabase? _database;
    private TestVirtualHost? _virtualHost;
    private BrokerProbe? _broker;

    /// <summary>The running host's services; scopes from here are like a request's.</summary>
    public IServiceProvider Services => Started(_host).Services;

    public BrokerProbe Broker => Started(_broker);

    public TestVirtualHost VirtualHost => Started(_virtualHost);

    /// <summary>False for a service that has keys of its own and so refuses the tokens of <see cref="TestTokens"/>.</summary>
    protected virtual bool TakesTestTokens => true;

    /// <summary>Whether the probe keeps a copy of every event; without it an event may be heard by nobody.</summary>
    protected virtual bool ListensToAll => true;

    /// <summary>Where it listens; only where <see cref="ListensOnPort"/>.</summary>
    public Uri Address => Started(_host).ClientOptions.BaseAddress;

    /// <summary>Whether other processes can reach it; otherwise only the test's own clients do.</summary>
    protected virtual bool ListensOnPort => false;

    /// <summary>The service's database, for looking and for arranging what no request can.</summary>
    public TestDatabase Database() => Started(_database);

    public async Task InitializeAsync()
    {
        var database = TestDatabase.Create();
        var virtualHost = TestVirtualHost.Create();
        _database = await database;
        _virtualHost = await virtualHost;
        var settings = new Dictionary<string, string>
        {
            [$"ConnectionStrings:{connectionName}"] = _database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = _virtualHost.Address.AbsoluteUri,
            ["Authentication:JwksUrl"] = (await TestTokens.JwksUrl()).AbsoluteUri,
            ["Logging:LogLevel:Default"] = "Warning",

            // A service tested alone has no listeners.
            ["Messaging:Mandatory"] = "false",
        };
        await Configure(settings);
        _host = new MigratedFactory(settings, ConfigureServices, ListensOnPort);
        var bus = _host.Services.GetRequiredService<IBusControl>();
        await Eventually.Holds(() => Task.FromResult(bus.CheckHealth().Status == BusHealthStatus.Healthy), otherwise: () => bus.CheckHealth().Description);

        // On a loaded machine the first fetch of the signing keys may time out; no test should be the one that notices.
        await Eventually.Holds(
            async () => !TakesTestTokens || (await Client(Roles.Administrator).GetAsync("/clock")).StatusCode != HttpStatusCode.Unauthorized,
            otherwise: () => $"{service} does not accept tokens.");
        _broker = await BrokerProbe.Listen(_virtualHost.Address, ListensToAll ? _host.Services.GetRequiredService<MessageTypes>().All : []);
    }

    public async Task DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _broker, _host, _virtualHost, _database })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    /// <summary>A client that is signed in with one role.</summary>
    public HttpClient Client(string role, string organisationCode = "SKHDT", Guid? accountId = null) => Client([role], organisationCode, accountId);

    /// <summary>A client that is signed in; without an account id each client is another person.</summary>
    public HttpClient Client(IEnumerable<string> roles, string organisationCode = "SKHDT", Guid? accountId = null)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            TestTokens.Mint(service, roles, organisationCode, accountId ?? Guid.CreateVersion7()));
        return client;
    }

    /// <summary>A client that is not signed in.</summary>
    public HttpClient Anonymous() => Started(_host).CreateClient(new() { BaseAddress = Address, AllowAutoRedirect = false });

    /// <summary>Stops the business clock of the service at an instant.</summary>
    public Task SetClock(DateTimeOffset at) => Database().Execute(
        """
        insert into business_clock (id, at, running, set_at, version) values (1, $1, false, now(), 1)
        on conflict (id) do update set at = excluded.at, running = false, set_at = now(), version = business_clock.version + 1
        """,
        at.ToUniversalTime());

    /// <summary>Publishes as another service would; returns once the broker has it.</summary>
    public Task<Guid> Publish<T>(T happened, Guid? messageId = null)
        where T : class => Broker.Publish(happened, messageId);

    /// <summary>Publishes as another service would and returns when so many of the service's consumers have dealt with it.</summary>
    public async Task<Guid> Deliver<T>(T happened, Guid? messageId = null, int consumers = 1)
        where T : class
    {
        var id = await Publish(happened, messageId);
        await Eventually.Holds(
            async () => await Database().Scalar<long>("select count(*) from inbox where message_id = $1", id) >= consumers,
            otherwise: () => $"{typeof(T).Name} {id} was not consumed by {consumers} consumer(s) of {service}.");
        return id;
    }

    /// <summary>Every event of the type that the service has committed up to now, in the order of publishing; waits until its outbox is empty.</summary>
    public async Task<IReadOnlyList<T>> Published<T>()
        where T : class
    {
        await Eventually.Equal(0L, () => Database().Scalar<long>("select count(*) from outbox"));
        return await Broker.Published<T>();
    }

    /// <summary>Adds or changes settings before the service starts.</summary>
    protected virtual Task Configure(IDictionary<string, string> settings) => Task.CompletedTask;

    /// <summary>Replaces what must not be real: mail, other services.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    private T Started<T>(T? part)
        where T : class => part ?? throw new InvalidOperationException($"{service} is not started.");

    private sealed class MigratedFactory : WebApplicationFactory<TProgram>
    {
        private readonly IReadOnlyDictionary<string, string> _settings;
        private readonly Action<IServiceCollection> _replace;
        private readonly bool _listens;

        internal MigratedFactory(IReadOnlyDictionary<string, string> settings, Action<IServiceCollection> replace, bool listens)
        {
            (_settings, _replace, _listens) = (settings, replace, listens);
            if (listens)
            {
                UseKestrel();
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            if (_listens)
            {
                // Not UseKestrel(0): the factory sets that port while the program may already be starting.
                builder.UseUrls("http://127.0.0.1:0");
            }

            foreach (var (key, value) in _settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureServices(_replace);

            // Hosted services start in order: nothing touches a table before it is there.
            builder.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService, Migration>()));
        }
    }

    private sealed class Migration(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => ServiceCommand.Migrate(services);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
