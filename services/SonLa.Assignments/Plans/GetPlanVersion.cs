using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Shows a plan whole as one of its versions had it.</summary>
internal static class GetPlanVersion
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/versions/{version:int}", Handle)
        .WithName(nameof(GetPlanVersion))
        .WithSummary("Show one version of a plan")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PlanView>, NotFound>> Handle(Guid planId, int version, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken);
        return plan?.Versions.SingleOrDefault(candidate => candidate.Number == version) is { } found
            ? TypedResults.Ok(PlanView.Of(plan, found, await OrganisationCopy.Read(db, cancellationToken)))
            : TypedResults.NotFound();
    }
}
