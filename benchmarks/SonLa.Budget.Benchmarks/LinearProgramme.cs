using System.Diagnostics;
using System.Globalization;
using System.Text;
using SonLa.Budget.Capacity;
using SonLa.Budget.Reallocations;
using SonLa.Budget.Tests.Reallocations;

namespace SonLa.Budget.Benchmarks;

/// <summary>The same question as a linear programme, for the solver of the GNU Linear Programming Kit.</summary>
internal static class LinearProgramme
{
    /// <param name="Most">Greatest capital that any distribution absorbs, by the solver.</param>
    internal sealed record Solution(double Milliseconds, int Variables, decimal Most);

    private sealed record Flow((string Source, string? Programme) Pool, ProjectPosition Taker, SourcePosition Source);

    /// <summary>Null where the solver is not installed.</summary>
    internal static async Task<Solution?> Solve(RandomYear year, ProgrammeRules rules)
    {
        var folder = Directory.CreateTempSubdirectory("sonla-lp");
        try
        {
            var (problem, answer) = (Path.Combine(folder.FullName, "problem.lp"), Path.Combine(folder.FullName, "answer.txt"));
            var flows = Flows(year, rules);
            await File.WriteAllTextAsync(problem, Text(year, flows));
            var watch = Stopwatch.StartNew();
            using var solver = Process.Start(new ProcessStartInfo("glpsol", ["--lp", problem, "-w", answer]) { RedirectStandardOutput = true });
            if (solver is null)
            {
                return null;
            }

            await solver.StandardOutput.ReadToEndAsync();
            await solver.WaitForExitAsync();
            var took = watch.Elapsed.TotalMilliseconds;

            // The line "s bas ROWS COLUMNS f f VALUE" holds the value of a solution that is feasible and optimal.
            var solution = File.ReadLines(answer).Single(line => line.StartsWith("s bas", StringComparison.Ordinal)).Split(' ');
            return new(took, flows.Count, decimal.Parse(solution[^1], NumberStyles.Float, CultureInfo.InvariantCulture));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<Flow> Flows(RandomYear year, ProgrammeRules rules)
    {
        var pools = Givers(year).Select(giver => giver.Pool).Distinct().ToList();
        return
        [
            .. year.Positions.Where(position => !year.Listed.Contains(position.ProjectId)).SelectMany(taker => taker.Sources.SelectMany(source => pools
                .Where(pool => pool.Source == source.SourceCode && rules.MayMove(pool.Programme, taker.Programme))
                .Select(pool => new Flow(pool, taker, source)))),
        ];
    }

    private static IEnumerable<((string Source, string? Programme) Pool, decimal Supply)> Givers(RandomYear year) => year.Positions
        .Where(position => year.Listed.Contains(position.ProjectId))
        .SelectMany(position => position.Sources.Select(source => (
            (source.SourceCode, position.Programme),
            Math.Max(0, source.CapitalInDong - Math.Max(source.DisbursedInDong + source.AdvancesInDong, source.AcceptedInDong)))));

    private static string Text(RandomYear year, List<Flow> flows)
    {
        var supply = Givers(year).ToLookup(giver => giver.Pool, giver => giver.Supply);
        var text = new StringBuilder("Maximize\n total: ").AppendJoin("\n + ", flows.Select((_, index) => $"x{index}")).Append("\nSubject To\n");
        Limit(text, flows, flow => flow.Pool, flow => supply[flow.Pool].Sum());
        Limit(text, flows, flow => (flow.Taker.ProjectId, flow.Source.SourceCode), flow => Math.Max(0, Math.Min(
            Math.Max(flow.Source.NeedInDong, Math.Max(flow.Source.AcceptedInDong, flow.Source.DisbursedInDong + flow.Source.AdvancesInDong) - flow.Source.CapitalInDong),
            flow.Source.HeadroomInDong ?? flow.Taker.HeadroomInDong ?? 0)));
        Limit(text, flows, flow => flow.Taker.ProjectId, flow => Math.Max(0, flow.Taker.HeadroomInDong ?? flow.Taker.Sources.Sum(source => Math.Max(0, source.HeadroomInDong ?? 0))));
        return text.Append("End\n").ToString();
    }

    private static void Limit<TKey>(StringBuilder text, List<Flow> flows, Func<Flow, TKey> by, Func<Flow, decimal> limit)
    {
        foreach (var group in flows.Select((flow, index) => (flow, index)).GroupBy(found => by(found.flow)))
        {
            text.Append(' ').AppendJoin("\n + ", group.Select(found => $"x{found.index}")).Append(CultureInfo.InvariantCulture, $" <= {limit(group.First().flow):0}\n");
        }
    }
}
