using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obligations;

/// <summary>Counts a year's obligations by regime, kind of period and audience.</summary>
internal static class SummariseObligations
{
    public sealed record Line(string Regime, string Kind, string Audience, int Organisations, int Obligations);

    public sealed record Response(int Year, int Total, IReadOnlyList<Line> ByRegime);

    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapGet("/summary", Handle)
        .WithName(nameof(SummariseObligations))
        .WithSummary("Count a year's obligations by regime, kind and audience");

    private static async Task<Ok<Response>> Handle(
        int year,
        ReportingDbContext db,
        Caller caller,
        CalendarsInForce calendars,
        CancellationToken cancellationToken)
    {
        var counts = await db.Obligations
            .VisibleTo(caller)
            .Where(one => one.PlanYear == year)
            .GroupBy(one => new { one.Province, one.Regime, one.PeriodKind })
            .Select(group => new
            {
                group.Key.Province,
                group.Key.Regime,
                group.Key.PeriodKind,
                Organisations = group.Select(one => one.OrganisationCode).Distinct().Count(),
                Obligations = group.Count(),
            })
            .ToListAsync(cancellationToken);
        var audiences = new Dictionary<(string Province, string Regime), string>();
        foreach (var row in counts)
        {
            audiences[(row.Province, row.Regime)] = (await calendars.Of(row.Province, year, cancellationToken)).Regime(row.Regime).Audience.Label;
        }

        return TypedResults.Ok(new Response(
            year,
            counts.Sum(row => row.Obligations),
            [
                .. counts
                    .OrderBy(row => row.Regime, StringComparer.Ordinal)
                    .ThenBy(row => PeriodKinds.All.ToList().IndexOf(row.PeriodKind))
                    .Select(row => new Line(
                        row.Regime,
                        row.PeriodKind,
                        audiences[(row.Province, row.Regime)],
                        row.Organisations,
                        row.Obligations)),
            ]));
    }
}
