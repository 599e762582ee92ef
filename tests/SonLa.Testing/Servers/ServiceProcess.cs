using System.Collections.Concurrent;
using System.Globalization;
using SonLa.NativeHost;

namespace SonLa.Testing.Servers;

/// <summary>A service as a process of its own on a port of its own, for tests that kill it.</summary>
/// <param name="assembly">Path of the service's assembly.</param>
/// <param name="settings">Configuration keys and values, colons between sections.</param>
public sealed class ServiceProcess(string assembly, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _log = [];
    private ChildProcess? _process;

    /// <summary>Stays the same over restarts.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{Ports.Free()}");

    /// <summary>What it wrote, over all its lives.</summary>
    public IEnumerable<string> Log => _log;

    /// <summary>Completes when the process has ended, whoever ended it.</summary>
    public Task<int> Exited => Running.Exited;

    private ChildProcess Running => _process ?? throw new InvalidOperationException("It was not started.");

    /// <summary>Runs the service for one step, <c>migrate</c> for example, to its end.</summary>
    public async Task Run(string step)
    {
        var process = await Begin(step);
        var code = await process.Exited;
        if (code != 0)
        {
            throw new InvalidOperationException($"{step} ended with {code}: {process.LastWords}");
        }
    }

    /// <summary>Runs the service for one step to its end, whatever the end.</summary>
    public async Task<int> Try(params string[] arguments) => await (await Begin(arguments)).Exited;

    /// <summary>Starts it and returns at once.</summary>
    public async Task Launch() => _process = await Begin("--urls", Address.AbsoluteUri);

    /// <summary>Starts it and returns when it answers that it is alive.</summary>
    public async Task Start()
    {
        await Launch();
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.Holds(
            async () => !Exited.IsCompleted && await IsLive(client),
            TimeSpan.FromSeconds(60),
            () => $"The service did not come up: {_process?.LastWords}");
    }

    /// <summary>Ends it the way a power cut does.</summary>
    public Task Kill() => _process?.Kill() ?? Task.CompletedTask;

    /// <summary>Ends it the way an orchestrator does.</summary>
    public Task Stop() => _process?.Stop() ?? Task.CompletedTask;

    /// <summary>Freezes it: it keeps its port and its connections and answers nothing.</summary>
    public void Freeze() => Signal.Freeze.SendTo(Running.Id);

    /// <summary>Lets it go on where it was frozen.</summary>
    public void Thaw() => Signal.Thaw.SendTo(Running.Id);

    /// <summary>Memory that it holds now.</summary>
    public long ResidentBytes()
    {
        var line = File.ReadLines($"/proc/{Running.Id}/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    public async ValueTask DisposeAsync() => await Kill();

    private static async Task<bool> IsLive(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Task<ChildProcess> Begin(params string[] arguments) => ChildProcess.Start(new ChildCommand
    {
        Name = Path.GetFileNameWithoutExtension(assembly),
        File = "dotnet",
        Arguments = [assembly, .. arguments],
        Environment = settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => (string?)setting.Value),
        WorkingDirectory = Path.GetDirectoryName(assembly)!,
        Log = _log.Enqueue,
    });
}
