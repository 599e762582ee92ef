using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Assignments.Breakdowns;

/// <summary>Shows a measure's month and quarter targets.</summary>
internal static class GetBreakdown
{
    internal static void Map(IEndpointRouteBuilder measures) => measures
        .MapGet("/{measureId:guid}/breakdown", Handle)
        .WithName(nameof(GetBreakdown))
        .WithSummary("Show a measure's breakdown")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<BreakdownView>, NotFound>> Handle(Guid measureId, HttpContext context, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var breakdown = await db.Breakdowns.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.MeasureId == measureId, cancellationToken);
        if (breakdown is null || await BrokenDownMeasure.Find(measureId, db, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, breakdown.Version);
        return TypedResults.Ok(BreakdownView.Of(breakdown, found.Measure));
    }
}
