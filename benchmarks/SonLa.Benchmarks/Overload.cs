namespace SonLa.Benchmarks;

/// <summary>T-24: four times what can be served, then back to normal.</summary>
internal static class Overload
{
    private const int Readers = 64;
    private const int Times = 4;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    internal static async Task Measure(Caller caller, Latencies normal, CancellationToken cancellationToken)
    {
        var peak = await caller.Together(Readers, TimeSpan.FromSeconds(10), cancellationToken);
        Console.WriteLine($"saturation    {peak}");
        var over = await caller.AtRate(Times * peak.Goodput, Duration, cancellationToken);
        Console.WriteLine($"{Times} times that  {over}; goodput {over.Goodput / peak.Goodput:P0} of the peak; the refused waited p99 {over.RefusedP99.TotalMilliseconds:0} ms");
        var after = await caller.Together(4, TimeSpan.FromSeconds(10), cancellationToken);
        Console.WriteLine($"afterwards    {after}; p99 x {after.P99 / normal.P99:0.00} of the baseline");
    }
}
