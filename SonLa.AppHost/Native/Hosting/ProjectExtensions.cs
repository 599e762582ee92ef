using Aspire.Hosting.ApplicationModel;
using SonLa.NativeHost;

namespace Aspire.Hosting;

/// <summary>Projects of the solution.</summary>
public static class ProjectResourceBuilderExtensions
{
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        string? launchProfileName)
        where TProject : IProjectMetadata, new()
    {
        if (launchProfileName is not null)
        {
            throw new NotSupportedException("The native engine reads no launch profiles: pass null.");
        }

        var project = new ProjectResource(name, new TProject().ProjectPath);
        project.Environment.Add(ProjectEnvironment.Add);
        return builder.AddResource(project);
    }

    public static IResourceBuilder<ProjectResource> WithReplicas(this IResourceBuilder<ProjectResource> builder, int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replicas);
        builder.Resource.Replicas = replicas;
        return builder;
    }
}

/// <summary>Programs of the machine.</summary>
public static class ExecutableResourceBuilderExtensions
{
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder,
        string name,
        string command,
        string workingDirectory,
        params string[]? args)
    {
        var executable = new ExecutableResource(name, command, workingDirectory);
        executable.Arguments.AddRange(args ?? []);
        executable.Environment.Add(ProjectEnvironment.AddEndpointVariables);
        return builder.AddResource(executable);
    }
}

/// <summary>Values that differ between installations.</summary>
public static class ParameterResourceBuilderExtensions
{
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        ParameterDefault value,
        bool secret = false,
        bool persist = false) =>
        builder.AddResource(new ParameterResource(name, builder.Configuration, value) { Secret = secret, Persist = persist });
}
