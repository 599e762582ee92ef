using System.Reflection;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using SonLa.NativeHost;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly List<Resource> _resources = [];

    internal DistributedApplicationBuilder(DistributedApplicationOptions options)
    {
        AppHostDirectory = options.ProjectDirectory ?? DirectoryOfEntryAssembly() ?? Directory.GetCurrentDirectory();
        Configuration.AddJsonFile(Path.Combine(AppHostDirectory, "appsettings.json"), optional: true);
        Configuration.AddEnvironmentVariables();
        Configuration.AddCommandLine(options.Args ?? []);
    }

    public ConfigurationManager Configuration { get; } = new();

    public string AppHostDirectory { get; }

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        if (resource is not Resource ours)
        {
            throw new ArgumentException($"The native engine cannot run a {typeof(T).Name}.", nameof(resource));
        }

        if (_resources.Any(other => string.Equals(other.Name, ours.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException($"There is already a resource named '{ours.Name}'.");
        }

        _resources.Add(ours);
        return new ResourceBuilder<T>(this, resource);
    }

    public DistributedApplication Build() =>
        new(_resources, RunSettings.From(Configuration, AppHostDirectory));

    /// <summary>The build leaves the app host's folder in its assembly, under the name that Aspire uses too.</summary>
    private static string? DirectoryOfEntryAssembly() => Assembly.GetEntryAssembly()?
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(entry => entry.Key == "apphostprojectpath")?
        .Value;
}
