using System.Diagnostics;
using System.Globalization;

namespace SonLa.Benchmarks.Reporting;

/// <summary>Measures what reading a period costs: consolidating it anew, many readers at once, and what every further organisation adds.</summary>
internal static class ReadSide
{
    private const int OneProvince = 640;
    private const int Provinces = 63;

    public static async Task<int> Main(string[] args)
    {
        if (args is [Readers.Command, var address, var path, var readers, var milliseconds, var pause])
        {
            await Readers.Run(new Uri(address), new Reading(path, Whole(readers), TimeSpan.FromMilliseconds(Whole(milliseconds)), TimeSpan.FromMilliseconds(Whole(pause))));
            return 0;
        }

        var most = args is [var named] ? Whole(named) : OneProvince * Provinces;

        // The test host looks here for where the service's files lie.
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        var service = new MeasuredReporting();
        await service.InitializeAsync();
        try
        {
            await service.IssuePlan();
            await service.Report(OneProvince);
            await Consolidate(service);
            await ReadTogether(service);
            await Grow(service, most);
        }
        finally
        {
            await service.DisposeAsync();
        }

        return 0;
    }

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    // A write between two readings: each of them computes everything again.
    private static async Task Consolidate(MeasuredReporting service)
    {
        using var planning = service.Planning();
        await Median(service, planning, MeasuredReporting.Consolidation, 10);
        var clock = await Median(service, planning, MeasuredReporting.Baseline, 25);
        var anew = await Median(service, planning, MeasuredReporting.Consolidation, 25);
        Say($"{OneProvince} organisations, warm, one reader: consolidating anew {anew.TotalMilliseconds:0.0} ms; baseline (GET /clock) {clock.TotalMilliseconds:0.0} ms; ratio {anew / clock:0.0}");
    }

    private static async Task ReadTogether(MeasuredReporting service)
    {
        await Compare(service, TimeSpan.FromSeconds(5), TimeSpan.Zero, null);
        await Compare(service, TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(250), "four questions a second each");
        await Compare(service, TimeSpan.FromSeconds(10), TimeSpan.Zero, "each asking again at once");
    }

    private static async Task Compare(MeasuredReporting service, TimeSpan duration, TimeSpan every, string? pace)
    {
        Reading Of(string path) => new(path, 50, duration, every);
        var clock = await service.Together(Of(MeasuredReporting.Baseline));
        var states = await service.Together(Of(MeasuredReporting.States));
        var whole = await service.Together(Of(MeasuredReporting.Consolidation));
        if (pace is not null)
        {
            Say($"50 readers, {pace}:");
            Say($"  baseline (GET /clock)    {clock}");
            Say($"  /periods/…/indicators    {states}; p99 ratio {states.P99 / clock.P99:0.0}");
            Say($"  /periods/…/consolidation {whole}; p99 ratio {whole.P99 / clock.P99:0.0}");
        }
    }

    private static async Task Grow(MeasuredReporting service, int most)
    {
        using var planning = service.Planning();
        double? first = null;
        for (var organisations = OneProvince; ; organisations = Math.Min(organisations * 2, most))
        {
            await service.Report(organisations);
            await Median(service, planning, MeasuredReporting.Consolidation, 2);
            var took = await Median(service, planning, MeasuredReporting.Consolidation, 5);
            var each = took.TotalMicroseconds / organisations;
            first ??= each;
            Say($"{organisations,6} organisations: {took.TotalMilliseconds,8:0.0} ms, {each:0} µs for each, {each / first:0.00} of the first");
            if (organisations >= most)
            {
                return;
            }
        }
    }

    private static async Task<TimeSpan> Median(MeasuredReporting service, HttpClient client, string path, int times)
    {
        var took = new List<TimeSpan>();
        for (var time = 0; time < times; time++)
        {
            await service.Touch();
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(started));
            answer.EnsureSuccessStatusCode();
        }

        return took.Order().ElementAt(times / 2);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
