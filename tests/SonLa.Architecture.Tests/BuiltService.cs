using System.Reflection;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Architecture.Tests;

/// <summary>A process of the platform as its own Program composes it, with nothing running in it but its endpoints.</summary>
internal abstract class BuiltService
{
    private static readonly string[] Names =
        ["SonLa.Identity", "SonLa.Assignments", "SonLa.Reporting", "SonLa.Budget", "SonLa.Notifications", "SonLa.Integration"];

    private static readonly string[] Fronts = ["SonLa.Gateway", "SonLa.Portal"];

    /// <summary>The services that own a database.</summary>
    internal static IReadOnlyList<BuiltService> All { get; } = [.. Names.Select(Build)];

    /// <summary>The services and what stands before them.</summary>
    internal static IReadOnlyList<BuiltService> WithFronts { get; } = [.. All, .. Fronts.Select(Build)];

    internal abstract Assembly Assembly { get; }

    internal abstract IServiceProvider Provider { get; }

    /// <summary>Speaks to its endpoints.</summary>
    internal abstract HttpClient Client { get; }

    /// <summary>Everything that was registered.</summary>
    internal abstract IReadOnlyList<ServiceDescriptor> Registrations { get; }

    internal string Name => Assembly.GetName().Name!;

    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. Provider.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>The consumers that the assembly holds, whether registered or not.</summary>
    internal IReadOnlyList<Type> Reactions => [.. Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IConsumer)))];

    public override string ToString() => Name;

    internal static IEnumerable<Type> EventsOf(Type reaction) => reaction.GetInterfaces()
        .Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IConsumer<>))
        .Select(one => one.GetGenericArguments()[0]);

    private static BuiltService Build(string name)
    {
        var program = Assembly.Load(name).EntryPoint!.DeclaringType!;
        return (BuiltService)Activator.CreateInstance(typeof(Of<>).MakeGenericType(program))!;
    }

    private sealed class Of<TProgram> : BuiltService
        where TProgram : class
    {
        private readonly List<ServiceDescriptor> _registrations = [];
        private readonly Lazy<Factory> _factory;
        private readonly Lazy<HttpClient> _client;

        public Of()
        {
            _factory = new(() =>
            {
                // Started here, once: the factory itself does not guard its start against tests that run at the same time.
                var factory = new Factory(_registrations);
                _ = factory.Server;
                return factory;
            });
            _client = new(() => _factory.Value.CreateClient(new() { AllowAutoRedirect = false }));
        }

        internal override Assembly Assembly => typeof(TProgram).Assembly;

        internal override IServiceProvider Provider => _factory.Value.Services;

        internal override HttpClient Client => _client.Value;

        internal override IReadOnlyList<ServiceDescriptor> Registrations => Provider is null ? [] : _registrations;

        private sealed class Factory(List<ServiceDescriptor> registrations) : WebApplicationFactory<TProgram>
        {
            protected override void ConfigureWebHost(IWebHostBuilder builder)
            {
                var name = typeof(TProgram).Assembly.GetName().Name!;
                builder.UseEnvironment("Development");
                builder.UseContentRoot(Path.GetDirectoryName(Repository.Projects[name])!);
                builder.UseSetting($"ConnectionStrings:{name["SonLa.".Length..].ToLowerInvariant()}db", "Host=nowhere");
                builder.UseSetting("ConnectionStrings:rabbitmq", "amqp://nowhere");
                builder.ConfigureServices(services =>
                {
                    registrations.AddRange(services);
                    services.AddSingleton<IPublishedKeys, TestKeys>();

                    // No broker, no database, no clock: only the pipeline is built.
                    foreach (var hosted in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name != "GenericWebHostService").ToList())
                    {
                        services.Remove(hosted);
                    }
                });
            }
        }
    }
}
