using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Assignments.Breakdowns;

/// <summary>Shows a measure's targets for the districts.</summary>
internal static class GetDistrictTargets
{
    internal static void Map(IEndpointRouteBuilder measures) => measures
        .MapGet("/{measureId:guid}/district-targets", Handle)
        .WithName(nameof(GetDistrictTargets))
        .WithSummary("Show a measure's targets for the districts")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<DistrictTargetsView>, NotFound>> Handle(Guid measureId, HttpContext context, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var set = await db.DistrictTargets.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.MeasureId == measureId, cancellationToken);
        if (set is null || await BrokenDownMeasure.Find(measureId, db, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        var districts = await db.Organisations.OfYear(found.PlanYear, cancellationToken);
        Versioned.Stamp(context, set.Version);
        return TypedResults.Ok(DistrictTargetsView.Of(set, found, DistrictCheck.Of(set.Values, districts.All(set.DistrictCodes.Contains), found.Measure)));
    }
}
