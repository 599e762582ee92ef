using SonLa.Budget.Forecasts;

namespace SonLa.Budget.Tests.Forecasts;

/// <summary>Years of projects as nobody's formula makes them: own seasons that differ, good and bad years, payments that come in lumps.</summary>
internal static class GeneratedYears
{
    // Vietnam's season: little before summer, a third of the year in its last two months.
    private static readonly double[] Season = [2, 3, 5, 6, 7, 8, 8, 8, 9, 11, 14, 19];

    internal static IReadOnlyList<PastYear> Of(int seed, int projects, int firstYear, int lastYear)
    {
        var random = new Random(seed);
        var weather = Enumerable.Range(firstYear, lastYear - firstYear + 1).ToDictionary(year => year, _ => Normal(random, 0, 0.06));
        return
        [
            .. Enumerable.Range(1, projects).SelectMany(number =>
            {
                var (tilt, speed, from) = (Normal(random, 0, 0.5), Math.Clamp(Normal(random, 0.85, 0.15), 0.1, 1), random.Next(firstYear, lastYear));
                return Enumerable.Range(from, lastYear - from + 1)
                    .Select(year => Year(random, $"DA-{number:000}", year, tilt, speed + weather[year]))
                    .ToList();
            }),
        ];
    }

    private static PastYear Year(Random random, string code, int year, double tilt, double speed)
    {
        const decimal Capital = 10_000_000_000;
        var months = Season.Select((share, month) => random.NextDouble() < 0.3 ? 0 : share * Math.Exp(tilt * (5.5 - month) / 5.5) * Math.Exp(Normal(random, 0, 0.6))).ToArray();
        var reached = Math.Clamp(speed + Normal(random, 0, 0.12), 0.02, 1);
        var (sum, total) = (0d, Math.Max(months.Sum(), 1e-9));
        return new(code, year, Capital, [.. months.Select(month => decimal.Truncate(Capital * (decimal)(reached * Math.Min(1, (sum += month) / total))))]);
    }

    private static double Normal(Random random, double mean, double deviation) =>
        mean + (deviation * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
