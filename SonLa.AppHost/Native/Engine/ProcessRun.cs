namespace SonLa.NativeHost;

/// <summary>One process in the course of a run: started, watched, and ended only by those who ask for it.</summary>
internal sealed class ProcessRun(ManagedProcess process, bool isTask, Action<NativeHostException> reportFailure)
{
    private volatile string _state = ProcessState.Waiting;
    private volatile string? _askedEnd;

    internal string Name => process.Name;

    internal string? Url => process.Url;

    internal int? ProcessId => process.ProcessId;

    internal string State => _state;

    internal string LastWords => process.Process?.LastWords ?? "";

    internal async Task Launch(CancellationToken cancellationToken)
    {
        _askedEnd = null;
        _state = ProcessState.Starting;
        await process.Launch(cancellationToken);
        if (isTask)
        {
            _state = ProcessState.Running;
        }

        _ = Watch(process.Process!);
    }

    internal async Task UntilReady(CancellationToken cancellationToken)
    {
        if (isTask)
        {
            return; // running was enough, and it may have finished by now
        }

        await process.UntilReady(cancellationToken);
        _state = ProcessState.Ready;
    }

    internal Task<int> UntilFinished() => process.Process!.Exited;

    internal async Task Stop()
    {
        _askedEnd = ProcessState.Stopped;
        await process.Stop();
    }

    internal async Task Kill()
    {
        _askedEnd = ProcessState.Killed;
        await process.Kill();
    }

    internal async Task Dispose()
    {
        _askedEnd ??= ProcessState.Stopped;
        await process.DisposeAsync();
    }

    private async Task Watch(ChildProcess child)
    {
        var code = await child.Exited;
        if (_askedEnd is { } asked)
        {
            _state = asked;
            return;
        }

        _state = isTask ? ProcessState.Finished : ProcessState.Failed;
        if (!isTask)
        {
            reportFailure(new NativeHostException($"{Name} ended by itself with code {code}, so everything is stopped.", child.LastWords));
        }
    }
}
