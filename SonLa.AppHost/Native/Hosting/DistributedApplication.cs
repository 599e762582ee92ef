using Aspire.Hosting.ApplicationModel;
using SonLa.NativeHost;

namespace Aspire.Hosting;

/// <summary>The declared system, ready to run.</summary>
public class DistributedApplication
{
    private readonly IReadOnlyList<Resource> _resources;
    private readonly RunSettings _settings;

    internal DistributedApplication(IReadOnlyList<Resource> resources, RunSettings settings)
    {
        _resources = resources;
        _settings = settings;
    }

    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        CreateBuilder(new DistributedApplicationOptions { Args = args });

    public static IDistributedApplicationBuilder CreateBuilder(DistributedApplicationOptions options) =>
        new DistributedApplicationBuilder(options);

    /// <summary>Runs until a signal or a stop through the control socket; an end that nobody asked for leaves one sentence and exit code 1, a step that there is not exit code 2.</summary>
    public void Run()
    {
        using var signals = new StopSignals();
        try
        {
            if (_settings.Step is { } step)
            {
                Environment.ExitCode = RunStep(step, signals.Asked).GetAwaiter().GetResult();
                return;
            }

            RunAsync(signals.Asked).GetAwaiter().GetResult();
        }
        catch (NativeHostException failure)
        {
            Console.Error.WriteLine();
            Console.Error.WriteLine(failure.Sentence);
            Environment.ExitCode = failure.ExitCode;
        }
    }

    /// <summary>Runs until the token is cancelled; throws when a resource fails or ends by itself.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new NativeHostException("The native engine runs on Linux only: start with a container engine and UseAspire=true.");
        }

        using var data = DataFolder.Open(_settings);
        foreach (var resource in _resources)
        {
            resource.Prepare(data);
        }

        await new Engine([.. _resources.Where(resource => !resource.IsStartedByHand)], _settings, data).Run(cancellationToken);
    }

    /// <summary>Runs what is started by hand and bears the name, or ends with it, on the data of the platform, whether that runs or not.</summary>
    /// <returns>The highest exit code.</returns>
    internal Task<int> RunStep(string name, CancellationToken cancellationToken) =>
        new StepRun(_resources, _settings).Run(name, cancellationToken);
}
