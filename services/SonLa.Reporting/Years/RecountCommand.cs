using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Years;

/// <summary>The command <c>recount YEAR</c>: prints both counts of a year's obligations side by side, by organisation, and where they differ.</summary>
internal static class RecountCommand
{
    internal const string Name = "recount";

    internal const int Agree = 0;
    internal const int Differ = 1;
    internal const int NotCounted = 2;

    public static bool IsMeant(string[] args) => args is [Name, ..];

    /// <returns>0 where both counts agree on every obligation, 1 where they do not, 2 where nothing could be counted.</returns>
    public static async Task<int> Run(IServiceProvider services, string[] args, TextWriter output)
    {
        if (!int.TryParse(args.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            await output.WriteLineAsync("recount: name the plan year, for example: recount 2024");
            return NotCounted;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            var account = YearAccount.Of(
                year,
                await scope.ServiceProvider.GetRequiredService<StandingCount>().Of(year, CancellationToken.None),
                await scope.ServiceProvider.GetRequiredService<EventRecount>().Of(year, CancellationToken.None));
            if (account.Organisations.Count == 0)
            {
                await output.WriteLineAsync(NothingOf(year, await YearsKnown(scope.ServiceProvider)));
                return NotCounted;
            }

            await output.WriteAsync(Table(account));
            return account.Equal ? Agree : Differ;
        }
        catch (Exception failure) when (failure is NpgsqlException || failure.InnerException is NpgsqlException)
        {
            await output.WriteLineAsync($"recount: the database does not answer: {(failure.InnerException ?? failure).Message}");
            return NotCounted;
        }
    }

    // Two counts of nothing agree: somebody who mistyped the year must not take that for an answer.
    private static string NothingOf(int year, IReadOnlyList<int> known) => string.Create(
        CultureInfo.InvariantCulture,
        $"recount: there is no obligation of {year}; {(known.Count == 0 ? "there is none of any year yet" : $"name one of {string.Join(", ", known)}")}.");

    private static async Task<IReadOnlyList<int>> YearsKnown(IServiceProvider services) =>
        await services.GetRequiredService<ReportingDbContext>().Obligations.Select(obligation => obligation.PlanYear).Distinct().Order().ToListAsync();

    internal static string Table(YearAccount account)
    {
        var lines = new List<string>
        {
            $"Obligations of {account.Year}: books | recount from {account.Events} events",
            Row("organisation", ["on time", "late", "excused", "missing", "open", "withdrawn", "carrying", "total"]),
        };
        lines.AddRange(account.Organisations.Select(line => Row(line.OrganisationCode, Pairs(line.Standing, line.Recounted)) + (line.Standing == line.Recounted ? "" : "  <- differs")));
        lines.Add(Row("all", Pairs(account.Standing, account.Recounted)));
        lines.AddRange(account.Disagreements.Select(one => $"differs: {one.OrganisationCode}, regime {one.Regime}, {one.Period}: {one.Standing ?? "unknown"} | {one.Recounted ?? "unknown"} ({one.ObligationId})"));
        lines.AddRange(account.AlteredEvents.Select(sequence => $"altered: event {sequence.ToString(CultureInfo.InvariantCulture)} is not what was told"));
        lines.Add(account.Equal
            ? "Both counts agree on every obligation."
            : $"{account.Disagreements.Count} obligations differ, {account.AlteredEvents.Count} events were altered.");
        return string.Join('\n', lines) + "\n";
    }

    private static string[] Pairs(OutcomeCounts one, OutcomeCounts other) =>
    [
        .. new[] { (one.OnTime, other.OnTime), (one.Late, other.Late), (one.Excused, other.Excused), (one.Missing, other.Missing), (one.Open, other.Open), (one.Withdrawn, other.Withdrawn), (one.Carrying, other.Carrying), (one.Total, other.Total) }
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Item1} | {pair.Item2}")),
    ];

    private static string Row(string name, string[] cells) => $"{name,-24}{string.Concat(cells.Select(cell => $"{cell,14}"))}";
}
