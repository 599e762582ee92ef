using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>One resource in the course of a run: what it waits for, and what others wait for in it.</summary>
internal sealed class ResourceRun(Resource resource, IReadOnlyList<ProcessRun> processes)
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Resource Resource { get; } = resource;

    internal IReadOnlyList<ProcessRun> Processes { get; } = processes;

    internal async Task Bring(Func<Resource, ResourceRun> find, CancellationToken cancellationToken)
    {
        foreach (var wait in Resource.Waits)
        {
            var other = find(wait.For);
            await (wait.ExitCode is null ? other._ready : other._finished).Task.WaitAsync(cancellationToken);
        }

        foreach (var process in Processes)
        {
            await process.Launch(cancellationToken);
        }

        await Task.WhenAll(Processes.Select(process => process.UntilReady(cancellationToken)));
        await Resource.CompleteReadiness(cancellationToken);
        _ready.TrySetResult();
    }

    /// <summary>Follows a task to its end; the codes that others wait for are the ones it may end with.</summary>
    internal async Task Finish(IReadOnlyList<ResourceRun> all, CancellationToken cancellationToken)
    {
        var waiters = all
            .SelectMany(run => run.Resource.Waits.Where(wait => wait.For == Resource && wait.ExitCode is not null).Select(wait => (run.Resource.Name, wait.ExitCode)))
            .ToList();
        var expected = waiters.Select(waiter => waiter.ExitCode!.Value).Append(0).First();
        foreach (var process in Processes)
        {
            var code = await process.UntilFinished().WaitAsync(cancellationToken);
            if (code != expected)
            {
                var consequence = waiters.Count > 0 ? $", so {string.Join(", ", waiters.Select(waiter => waiter.Name))} cannot start" : "";
                throw new NativeHostException($"{process.Name} ended with code {code} instead of {expected}{consequence}.", process.LastWords);
            }
        }

        _finished.TrySetResult();
    }
}
