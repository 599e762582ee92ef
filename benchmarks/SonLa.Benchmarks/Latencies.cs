using System.Globalization;

namespace SonLa.Benchmarks;

/// <summary>What came of many requests.</summary>
internal sealed record Latencies(IReadOnlyList<(int Status, TimeSpan Took)> All, TimeSpan Duration)
{
    internal int Served => All.Count(one => one.Status is >= 200 and < 300);

    internal double Goodput => Served / Duration.TotalSeconds;

    internal TimeSpan P99 => Percentile(All.Where(one => one.Status is >= 200 and < 300), 0.99);

    /// <summary>How long those waited who were refused.</summary>
    internal TimeSpan RefusedP99 => Percentile(All.Where(one => one.Status is 429 or 503), 0.99);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Goodput,7:0}/s served, p50 {Percentile(All.Where(one => one.Status is >= 200 and < 300), 0.5).TotalMilliseconds,6:0.0} ms, p99 {P99.TotalMilliseconds,7:0.0} ms; answers {string.Join(' ', All.CountBy(one => one.Status).OrderBy(one => one.Key).Select(one => $"{one.Key}:{one.Value}"))}");

    private static TimeSpan Percentile(IEnumerable<(int Status, TimeSpan Took)> some, double part)
    {
        var sorted = some.Select(one => one.Took).Order().ToList();
        return sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)];
    }
}
