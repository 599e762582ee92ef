using System.Diagnostics;
using SonLa.Budget.Reallocations;
using SonLa.Budget.Tests.Reallocations;

namespace SonLa.Budget.Benchmarks;

/// <summary>The engine of reallocations on the hard case, beside the same question as a linear programme; other measurements by name.</summary>
internal static class EngineCost
{
    private const int Runs = 7;

    public static async Task<int> Main(string[] args)
    {
        if (args is ["guards"])
        {
            await GuardCost.Measure();
            return 0;
        }

        if (args is ["import"])
        {
            await ImportCost.Measure();
            return 0;
        }

        var rules = new ProgrammeRules([new("Nông thôn mới", true, true, "thử"), new("Giảm nghèo bền vững", false, true, "thử")]);
        var year = new RandomYear(2024, projects: 1000, sources: 60, largest: 1_000_000);
        IReadOnlyList<ProposedLine> Propose(RandomYear some) => ReallocationEngine.Propose(some.Positions, some.Listed, 2024, new PriorityWeights(40, 30, 20, 10), rules);

        // Compiled and warm, as in a service that runs.
        for (var run = 0; run < 3; run++)
        {
            Draft(Propose(new(run, projects: 200, sources: 20)));
        }

        var (engine, sentences) = (new List<double>(), new List<double>());
        IReadOnlyList<ProposedLine> proposed = [];
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            proposed = Propose(year);
            engine.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            Draft(proposed);
            sentences.Add(watch.Elapsed.TotalMilliseconds);
        }

        var moved = proposed.Where(line => line.AmountInDong > 0).Sum(line => line.AmountInDong);
        Console.WriteLine($"60 sources x 1,000 projects: {proposed.Count} lines, {moved:0} đồng absorbed");
        Console.WriteLine($"engine      {Median(engine):0} ms (median of {Runs}), with every line and its reasons in two languages {Median(engine) + Median(sentences):0} ms");
        if (await LinearProgramme.Solve(year, rules) is { } reference)
        {
            Console.WriteLine($"glpsol      {reference.Milliseconds:0} ms for the linear programme of {reference.Variables} variables, {reference.Most:0} đồng; engine / LP in time {Median(engine) / reference.Milliseconds:0.000}, in capital {moved / reference.Most:0.000000000}");
            return moved >= reference.Most - 1 ? 0 : 1;
        }

        Console.WriteLine("glpsol      is not installed (Debian: glpk-utils); nothing to compare with");
        return 0;
    }

    private static void Draft(IReadOnlyList<ProposedLine> lines) => Reallocation.Draft(2024, Guid.Empty, 1, new PriorityWeights(40, 30, 20, 10), lines, DateTimeOffset.UnixEpoch, Guid.Empty);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
