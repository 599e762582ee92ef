using Aspire.Hosting.ApplicationModel;
using SonLa.NativeHost;

namespace Aspire.Hosting;

/// <summary>References, waits, endpoints, health and environment.</summary>
public static class ResourceBuilderExtensions
{
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithConnectionString> source)
        where TDestination : IResourceWithEnvironment
    {
        var connection = (IConnectionSource)source.Resource;
        return builder.Describe(resource => resource.Environment.Add(variables => variables.AddConnection(source.Resource.Name, connection)));
    }

    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<IResourceWithServiceDiscovery> source)
        where TDestination : IResourceWithEnvironment
    {
        var target = Native(source.Resource);
        return builder.Describe(resource => resource.Environment.Add(variables => variables.AddService(target)));
    }

    public static IResourceBuilder<T> WithEnvironment<T>(this IResourceBuilder<T> builder, string name, string? value)
        where T : IResourceWithEnvironment =>
        builder.Describe(resource => resource.Environment.Add(variables => variables[name] = value ?? ""));

    public static IResourceBuilder<T> WithEnvironment<T>(
        this IResourceBuilder<T> builder,
        string name,
        IResourceBuilder<ParameterResource> parameter)
        where T : IResourceWithEnvironment =>
        builder.Describe(resource => resource.Environment.Add(variables => variables[name] = parameter.Resource.Value));

    public static IResourceBuilder<T> WithArgs<T>(this IResourceBuilder<T> builder, params string[] args)
        where T : IResourceWithArgs =>
        builder.Describe(resource => resource.Arguments.AddRange(args));

    public static IResourceBuilder<T> WithHttpEndpoint<T>(
        this IResourceBuilder<T> builder,
        int? port = null,
        int? targetPort = null,
        string? name = null,
        string? env = null)
        where T : IResourceWithEndpoints
    {
        var endpoint = new Endpoint(name ?? "http", port ?? targetPort, env);
        return builder.Describe(resource => resource.AddEndpoint(endpoint));
    }

    public static IResourceBuilder<T> WithExternalHttpEndpoints<T>(this IResourceBuilder<T> builder)
        where T : IResourceWithEndpoints =>
        builder.Describe(resource => resource.Endpoints.ForEach(endpoint => endpoint.IsExternal = true));

    public static IResourceBuilder<T> WithHttpHealthCheck<T>(
        this IResourceBuilder<T> builder,
        string? path = null,
        int? statusCode = null,
        string? endpointName = null)
        where T : IResourceWithEndpoints =>
        builder.Describe(resource => resource.Health = new HealthCheck(endpointName ?? "http", path ?? "/", statusCode ?? 200));

    public static IResourceBuilder<T> WaitFor<T>(this IResourceBuilder<T> builder, IResourceBuilder<IResource> dependency)
        where T : IResourceWithWaitSupport =>
        builder.Describe(resource => resource.AddWait(Wait.ForReadiness(Native(dependency.Resource))));

    public static IResourceBuilder<T> WaitForCompletion<T>(
        this IResourceBuilder<T> builder,
        IResourceBuilder<IResource> dependency,
        int exitCode = 0)
        where T : IResourceWithWaitSupport =>
        builder.Describe(resource => resource.AddWait(Wait.ForCompletion(Native(dependency.Resource), exitCode)));

    /// <summary>Leaves the resource out of the run; <c>--Native:Step=NAME</c> starts it.</summary>
    public static IResourceBuilder<T> WithExplicitStart<T>(this IResourceBuilder<T> builder)
        where T : IResource =>
        builder.Describe(resource => resource.IsStartedByHand = true);

    private static IResourceBuilder<T> Describe<T>(this IResourceBuilder<T> builder, Action<Resource> description)
        where T : IResource
    {
        description(Native(builder.Resource));
        return builder;
    }

    /// <summary>The builder refuses foreign resources, so every resource met here is one of ours.</summary>
    private static Resource Native(IResource resource) => (Resource)resource;
}
