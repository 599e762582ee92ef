namespace SonLa.NativeHost;

/// <summary>A process that can be started, asked whether it answers, stopped, killed and started again.</summary>
public abstract class ManagedProcess(string name) : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromMinutes(2);

    public string Name { get; } = name;

    /// <summary>The process id while it runs.</summary>
    public int? ProcessId => Process is { Exited.IsCompleted: false } ? Process.Id : null;

    internal ChildProcess? Process { get; private set; }

    /// <summary>Where it is reached, for people.</summary>
    internal virtual string? Url => null;

    /// <summary>Starts the process without waiting for it to answer.</summary>
    public async Task Launch(CancellationToken cancellationToken)
    {
        var command = await Prepare(cancellationToken);
        Process = await ChildProcess.Start(command);
    }

    /// <summary>Returns when the process answers its clients.</summary>
    public async Task UntilReady(CancellationToken cancellationToken)
    {
        var process = Process ?? throw new InvalidOperationException($"{Name} was not launched.");
        await Poll.Until(
            async () => process.Exited.IsCompleted
                ? throw new NativeHostException($"{Name} ended with code {await process.Exited} while starting.", process.LastWords)
                : await Answers(cancellationToken),
            ReadyLimit,
            () => $"{Name} did not answer within {ReadyLimit.TotalSeconds} seconds.",
            cancellationToken);
    }

    /// <summary>Starts again after a kill or stop, on the same data and the same port.</summary>
    public async Task Restart(CancellationToken cancellationToken)
    {
        await Stop();
        await Launch(cancellationToken);
        await UntilReady(cancellationToken);
    }

    /// <summary>Ends the process the hard way, as a power cut would.</summary>
    public Task Kill() => Process?.Kill() ?? Task.CompletedTask;

    public Task Stop() => Process?.Stop() ?? Task.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        await Stop();
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<ChildCommand> Prepare(CancellationToken cancellationToken);

    private protected abstract Task<bool> Answers(CancellationToken cancellationToken);
}
