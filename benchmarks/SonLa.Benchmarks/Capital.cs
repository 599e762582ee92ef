using System.Diagnostics;
using System.Globalization;

namespace SonLa.Benchmarks;

/// <summary>A year with 1,000 projects, 5 sources and 20,000 ledger entries: the province's view, the round's list, a proposal.</summary>
internal static class Capital
{
    private const int Projects = 1000;
    private const int PaymentsOfEach = 18;
    private const int ProjectsAtOnce = 200;
    private const int PaymentsAtOnce = 1000;
    private const int Patience = 20;
    private const int Readings = 50;
    private const int Year = 2022;
    private static readonly string[] Sources = ["bm-tw", "bm-tinh", "bm-oda", "bm-dat", "bm-xskt"];

    internal static async Task<int> Measure(Caller planning, Caller finance, CancellationToken cancellationToken)
    {
        await Load(planning, finance, cancellationToken);
        await Opened(planning, cancellationToken);
        foreach (var (name, path, most) in new[]
        {
            ("province view", $"/api/budget/disbursement-ratios?year={Year}&on={Year}-12-31&by=province", 100),
            ("by source", $"/api/budget/disbursement-ratios?year={Year}&on={Year}-12-31&by=source", 100),
            ("by owner", $"/api/budget/disbursement-ratios?year={Year}&on={Year}-12-31&by=owner", 100),
            ("by project", $"/api/budget/disbursement-ratios?year={Year}&on={Year}-12-31&by=project", 100),
            ("round, computed", $"/api/budget/review-rounds/{Year}/2", 200),
            ("round, frozen list", $"/api/budget/review-rounds/{Year}/2/list", 200),
            ("200 projects", $"/api/budget/projects?year={Year}&on={Year}-12-31&limit=200", 200),
            ("nothing (clock)", "/api/budget/clock", 0),
        })
        {
            await Repeat(planning, name, path, most, cancellationToken);
        }

        var watch = Stopwatch.StartNew();
        var answer = await planning.Send(HttpMethod.Post, "/api/budget/reallocations", new { year = Year, roundNumber = 2, weights = (object?)null }, Guid.CreateVersion7().ToString(), cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"proposal            {(int)answer.StatusCode} after {watch.Elapsed.TotalMilliseconds:0} ms"));
        return 0;
    }

    private static async Task Repeat(Caller caller, string name, string path, int most, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var reading = -5; reading < Readings; reading++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await caller.Send(HttpMethod.Get, path, null, null, cancellationToken);
            await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            answer.EnsureSuccessStatusCode();
            if (reading >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-19} p50 {times[times.Count / 2],6:0.0} ms, p95 {times[(int)(times.Count * 0.95)],6:0.0} ms{(most > 0 ? $" (wanted: under {most} ms)" : "")}"));
    }

    /// <summary>The same chance every time; loaded once on a platform.</summary>
    private static async Task Load(Caller planning, Caller finance, CancellationToken cancellationToken)
    {
        var projects = Enumerable.Range(0, Projects).Select(number => new
        {
            code = $"BM-{number:0000}",
            name = $"Dự án đo hiệu năng {number}",
            ownerCode = "so-gtvt",
            beganInYear = 2020 + (number % 3),
            programme = (string?)null,
            capital = Enumerable.Range(0, 2).Select(entry => new { sourceCode = SourceOf(number, entry), year = Year, amountInDong = 50_000_000_000m, effectiveOn = $"{Year}-01-05", documentNumber = "Đo hiệu năng" }),
        });
        var watch = Stopwatch.StartNew();
        foreach (var (part, index) in projects.Chunk(ProjectsAtOnce).Select((part, index) => (part, index)))
        {
            await Insist(planning, "/api/budget/projects/import", new { sources = Sources.Select(code => new { code, name = code }), projects = part, sample = true }, $"benchmark-projects-{index}", cancellationToken);
        }

        var chance = new Random(2022);
        var payments = Enumerable.Range(0, Projects * PaymentsOfEach).Select(number => new
        {
            projectCode = $"BM-{number % Projects:0000}",
            sourceCode = SourceOf(number % Projects, number / Projects % 2),
            year = Year,
            amountInDong = 1_000_000m * chance.Next(1, 4500),
            disbursedOn = new DateOnly(Year, 1, 6).AddDays(chance.Next(350)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            reference = $"KB-{number}",
        });
        foreach (var (part, index) in payments.Chunk(PaymentsAtOnce).Select((part, index) => (part, index)))
        {
            await Insist(finance, "/api/budget/projects/disbursements/import", new { disbursements = part, sample = true }, $"benchmark-payments-{index}", cancellationToken);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loaded              {Projects} projects and {Projects * PaymentsOfEach} payments in {watch.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>Repeated with its key where no answer came in time, as a careful client does.</summary>
    private static async Task Insist(Caller caller, string path, object body, string key, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var answer = await caller.Send(HttpMethod.Post, path, body, key, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            if (attempt == Patience || (int)answer.StatusCode is not (409 or >= 500))
            {
                throw new HttpRequestException($"{path} answered {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static async Task Opened(Caller planning, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await planning.Send(HttpMethod.Post, $"/api/budget/review-rounds/{Year}/2/opening", new { }, "benchmark-round", cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round opened        {(int)answer.StatusCode} after {watch.Elapsed.TotalMilliseconds:0} ms"));
    }

    private static string SourceOf(int project, int entry) => Sources[(project + entry) % Sources.Length];
}
