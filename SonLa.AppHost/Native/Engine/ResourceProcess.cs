using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>One replica of a project or program, with the environment that its declarations give it.</summary>
internal sealed class ResourceProcess : ManagedProcess
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private readonly Resource _resource;
    private readonly int _replica;
    private readonly Func<ChildCommand> _describe;
    private readonly LogWriter _log;

    private ResourceProcess(Resource resource, int replica, LogWriter log, Func<ChildCommand> describe)
        : base(resource.Replicas > 1 ? $"{resource.Name}/{replica}" : resource.Name)
    {
        _resource = resource;
        _replica = replica;
        _log = log;
        _describe = describe;
    }

    internal override string? Url => _resource.Endpoints.FirstOrDefault()?.Url(_replica);

    internal static ResourceProcess OfProject(ProjectResource project, int replica, RunSettings settings) =>
        new(project, replica, settings.Log, () => ProjectCommand(project, settings));

    internal static ResourceProcess OfExecutable(ExecutableResource executable, RunSettings settings) =>
        new(executable, replica: 0, settings.Log, () => ExecutableCommand(executable, settings));

    private protected override Task<ChildCommand> Prepare(CancellationToken cancellationToken)
    {
        var variables = new EnvironmentVariables(_resource, _replica);
        _resource.Environment.ForEach(add => add(variables));
        var environment = ProjectEnvironment.NotInherited.ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in variables.Values)
        {
            environment[name] = value;
        }

        _resource.Endpoints.ForEach(endpoint => endpoint.Release(_replica));
        return Task.FromResult(_describe() with { Environment = environment, Log = _log.For(Name) });
    }

    /// <summary>Without a health check, running is enough.</summary>
    private protected override async Task<bool> Answers(CancellationToken cancellationToken)
    {
        if (_resource.Health is not { } health)
        {
            return true;
        }

        var endpoint = _resource.Endpoints.Single(candidate => candidate.Name == health.EndpointName);
        try
        {
            using var response = await Http.GetAsync(new Uri(endpoint.Url(_replica) + health.Path), cancellationToken);
            return (int)response.StatusCode == health.StatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static ChildCommand ProjectCommand(ProjectResource project, RunSettings settings)
    {
        var name = Path.GetFileNameWithoutExtension(project.ProjectPath);
        var output = new DirectoryInfo(settings.BuildFolder);
        var assembly = Path.Combine(output.Parent!.Parent!.FullName, name, output.Name, name + ".dll");
        if (!File.Exists(assembly))
        {
            throw new NativeHostException($"{project.Name} cannot start because {assembly} is missing: build the solution first (dotnet build).");
        }

        return new ChildCommand
        {
            Name = project.Name,
            File = Binaries.DotNet(),
            Arguments = [assembly, .. project.Arguments],
            WorkingDirectory = Path.GetDirectoryName(project.ProjectPath)!,
        };
    }

    private static ChildCommand ExecutableCommand(ExecutableResource executable, RunSettings settings)
    {
        var folder = Path.GetFullPath(executable.WorkingDirectory, settings.AppHostDirectory);
        return new ChildCommand
        {
            Name = executable.Name,
            File = Binaries.Resolve(executable.Command, folder)
                ?? throw new NativeHostException($"{executable.Name} cannot start because the program '{executable.Command}' was not found."),
            Arguments = executable.Arguments,
            WorkingDirectory = folder,
        };
    }
}
