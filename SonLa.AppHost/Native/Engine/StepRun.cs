using Aspire.Hosting.ApplicationModel;

namespace SonLa.NativeHost;

/// <summary>Runs steps that are started by hand, one after the other: on the servers of the platform that runs, or, where none runs, on servers started for as long as it takes.</summary>
internal sealed class StepRun(IReadOnlyList<Resource> resources, RunSettings settings)
{
    // Not 1: a trail that was tampered with must not look like a word that was mistyped.
    private const int Misasked = 2;

    /// <returns>The highest exit code of the steps.</returns>
    internal async Task<int> Run(string name, CancellationToken cancellationToken)
    {
        var byHand = resources.Where(resource => resource.IsStartedByHand).ToList();
        var steps = byHand.Where(step => step.Name == name || step.Name.EndsWith("-" + name, StringComparison.Ordinal)).ToList();
        if (steps.Count == 0)
        {
            throw new NativeHostException($"No step is named '{name}': there are {string.Join(", ", byHand.Select(step => step.Name))}.") { ExitCode = Misasked };
        }

        // What the servers say while they start is of no interest beside what the steps find.
        using var data = DataFolder.OpenOrShare(settings with { Log = new LogWriter(TextWriter.Null, coloured: false) });
        if (data.IsUnused)
        {
            throw new NativeHostException($"Nothing has run on {data.Path} yet, so there is nothing to look at: choose another folder (SONLA_DATA).") { ExitCode = Misasked };
        }

        foreach (var resource in resources)
        {
            resource.Prepare(data);
        }

        var servers = data.IsShared
            ? []
            : steps.SelectMany(step => step.Waits).Select(wait => wait.For).Distinct().SelectMany(resource => resource.CreateProcesses(settings)).ToList();
        try
        {
            foreach (var server in servers)
            {
                await server.Launch(cancellationToken);
                await server.UntilReady(cancellationToken);
            }

            var highest = 0;
            foreach (var step in steps.SelectMany(step => step.CreateProcesses(settings)))
            {
                highest = Math.Max(highest, await Finish(step, cancellationToken));
            }

            return highest;
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task<int> Finish(ManagedProcess step, CancellationToken cancellationToken)
    {
        await using (step)
        {
            await step.Launch(cancellationToken);
            return await step.Process!.Exited.WaitAsync(cancellationToken);
        }
    }
}
