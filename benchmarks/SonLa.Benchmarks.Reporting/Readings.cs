using System.Globalization;

namespace SonLa.Benchmarks.Reporting;

/// <summary>How long many readings took.</summary>
internal sealed record Readings(IReadOnlyList<TimeSpan> Sorted, TimeSpan Duration)
{
    internal TimeSpan P99 => Percentile(0.99);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sorted.Count / Duration.TotalSeconds,6:0}/s, p50 {Percentile(0.5).TotalMilliseconds,6:0.0} ms, p99 {P99.TotalMilliseconds,6:0.0} ms");

    private TimeSpan Percentile(double part) => Sorted[(int)Math.Min(Sorted.Count - 1, Sorted.Count * part)];
}
