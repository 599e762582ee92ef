using System.Diagnostics;
using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>Brings all resources up in the order of their waits, watches them, and takes them down in reverse.</summary>
internal sealed class Engine
{
    private readonly IReadOnlyList<ResourceRun> _runs;
    private readonly StartOrder _order;
    private readonly RunSettings _settings;
    private readonly DataFolder _data;
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Engine(IReadOnlyList<Resource> resources, RunSettings settings, DataFolder data)
    {
        _settings = settings;
        _data = data;
        _order = new StartOrder(resources);
        _runs = [.. resources.Select(resource => new ResourceRun(
            resource,
            [.. resource.CreateProcesses(settings).Select(process => new ProcessRun(process, resource.IsTask, Fail))]))];
    }

    internal IEnumerable<(string Resource, ProcessRun Process)> Processes =>
        _runs.SelectMany(run => run.Processes.Select(process => (run.Resource.Name, process)));

    /// <summary>Runs until the token is cancelled or <see cref="StopAll"/> is asked for; throws what went wrong.</summary>
    internal async Task Run(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await using var control = ControlSocket.Open(_data.ControlSocketPath, this);
        await using var asked = cancellationToken.Register(() => _end.TrySetResult());
        using var bringing = new CancellationTokenSource();
        var brought = BringAll(bringing.Token);
        try
        {
            await Task.WhenAny(brought, _end.Task);
            if (!_end.Task.IsCompleted)
            {
                new Announcement(_runs, _settings, _data).Make(clock.Elapsed);
            }

            await _end.Task;
        }
        finally
        {
            await bringing.CancelAsync();
            await brought;
            await TakeDown();
        }
    }

    /// <summary>Asks for the end of the run and returns when nothing runs any more.</summary>
    internal Task StopAll()
    {
        _end.TrySetResult();
        return _stopped.Task;
    }

    private void Fail(NativeHostException failure) => _end.TrySetException(failure);

    private Task BringAll(CancellationToken cancellationToken)
    {
        var byResource = _runs.ToDictionary(run => run.Resource);
        return Task.WhenAll(_runs.Select(run => Bring(run, resource => byResource[resource], cancellationToken)));
    }

    private async Task Bring(ResourceRun run, Func<Resource, ResourceRun> find, CancellationToken cancellationToken)
    {
        try
        {
            await run.Bring(find, cancellationToken);
            if (run.Resource.IsTask)
            {
                await run.Finish(_runs, cancellationToken);
            }

            if (run.Processes.Count > 0)
            {
                _settings.Log.For(run.Resource.Name)(run.Resource.IsTask ? "finished" : "is ready");
            }
        }
        catch (NativeHostException failure)
        {
            Fail(failure);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // the run ends before this resource came up: TakeDown ends what was launched
        }
        catch (Exception bug)
        {
            _end.TrySetException(bug);
        }
    }

    /// <summary>Step by step: first those for whom nobody waited, together; the servers last.</summary>
    private async Task TakeDown()
    {
        var clock = Stopwatch.StartNew();
        foreach (var step in _runs.GroupBy(run => _order.StepsBefore(run.Resource)).OrderByDescending(step => step.Key))
        {
            await Task.WhenAll(step.SelectMany(run => run.Processes).Select(process => process.Dispose()));
        }

        _settings.Log.Say($"Stopped in {clock.Elapsed.TotalSeconds:0.0} s.");
        _stopped.TrySetResult();
    }
}
