using System.Diagnostics;
using System.Globalization;

namespace SonLa.Benchmarks;

/// <summary>T-23: the reporting service frozen with SIGSTOP behind the gateway.</summary>
internal static class FrozenService
{
    internal static async Task Measure(Caller caller, Latencies normal, int processId, CancellationToken cancellationToken)
    {
        var before = await caller.Together(4, TimeSpan.FromSeconds(5), cancellationToken, Caller.Assignments);
        await Signal("-STOP", processId);
        try
        {
            var first = caller.Read(Caller.Reporting, cancellationToken);
            var others = await caller.Together(4, TimeSpan.FromSeconds(12), cancellationToken, Caller.Assignments);
            var (status, took) = await first;
            Console.WriteLine($"frozen        its route answered {status} after {took.TotalSeconds:0.0} s; the others {others}; p99 x {others.P99 / before.P99:0.00} of before");
        }
        finally
        {
            await Signal("-CONT", processId);
        }

        var back = Stopwatch.StartNew();
        while ((await caller.Read(Caller.Reporting, cancellationToken)).Status != 200)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        Console.WriteLine($"thawed        its route answered again after {back.Elapsed.TotalSeconds:0.0} s; {await caller.Together(4, TimeSpan.FromSeconds(5), cancellationToken)}; baseline p99 {normal.P99.TotalMilliseconds:0.0} ms");
    }

    private static async Task Signal(string name, int processId)
    {
        using var kill = Process.Start("kill", [name, processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
