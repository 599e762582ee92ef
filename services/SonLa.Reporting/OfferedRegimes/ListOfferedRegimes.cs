using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>Shows the deadlines of documents that are offered for a year's calendar, each beside what is in force.</summary>
internal static class ListOfferedRegimes
{
    public sealed record Response(int Year, IReadOnlyList<OfferedRegimeView> Offers);

    internal static void Map(IEndpointRouteBuilder calendars) => calendars.MapGet("/{year:int}/offered-regimes", Handle)
        .WithName(nameof(ListOfferedRegimes))
        .WithSummary("Show the deadlines of documents that are offered for a year's calendar");

    private static async Task<Ok<Response>> Handle(int year, ReportingDbContext db, CalendarsInForce calendars, CancellationToken cancellationToken)
    {
        var offers = await db.OfferedRegimes.AsNoTracking()
            .Where(offer => offer.PlanYear == year)
            .OrderBy(offer => offer.OfferedAt).ThenBy(offer => offer.PlanId).ThenBy(offer => offer.Code.Length).ThenBy(offer => offer.Code)
            .ToListAsync(cancellationToken);
        var views = new List<OfferedRegimeView>();
        foreach (var offer in offers)
        {
            views.Add(OfferedRegimeView.Of(offer, await calendars.Find(offer.Province, year, cancellationToken)));
        }

        return TypedResults.Ok(new Response(year, views));
    }
}
