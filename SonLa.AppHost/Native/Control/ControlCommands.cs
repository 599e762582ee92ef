namespace SonLa.NativeHost;

/// <summary>What the control socket can be told; one command at a time.</summary>
internal sealed class ControlCommands(Engine engine)
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    internal async Task<object> Obey(string line)
    {
        try
        {
            return line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
            {
                ["list"] => List(),
                ["kill", var name] => await ForEach(name, process => process.Kill()),
                ["stop", var name] => await ForEach(name, process => process.Stop()),
                ["start", var name] => await ForEach(name, Start),
                ["stop-all"] => await StopAll(),
                _ => new { error = "Say: list, kill NAME[/i], stop NAME[/i], start NAME[/i] or stop-all." },
            };
        }
        catch (NativeHostException failure)
        {
            return new { error = failure.Sentence };
        }
    }

    private static async Task Start(ProcessRun process)
    {
        if (process.ProcessId is null)
        {
            await process.Launch(CancellationToken.None);
        }

        await process.UntilReady(CancellationToken.None);
    }

    private List<ResourceStatus> List() => [.. engine.Processes
        .GroupBy(entry => entry.Resource)
        .SelectMany(replicas => replicas.Select((entry, replica) => new ResourceStatus
        {
            Name = entry.Process.Name,
            Replica = replica,
            Pid = entry.Process.ProcessId,
            State = entry.Process.State,
            Url = entry.Process.Url,
        }))];

    private async Task<object> ForEach(string name, Func<ProcessRun, Task> act)
    {
        var chosen = engine.Processes
            .Where(entry => entry.Resource == name || entry.Process.Name == name)
            .Select(entry => entry.Process)
            .ToList();
        if (chosen.Count == 0)
        {
            throw new NativeHostException($"Nothing is named '{name}': list shows the names.");
        }

        await _oneAtATime.WaitAsync();
        try
        {
            await Task.WhenAll(chosen.Select(act));
            return new { ok = true };
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<object> StopAll()
    {
        await engine.StopAll();
        return new { ok = true };
    }
}
