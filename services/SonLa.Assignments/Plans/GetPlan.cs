using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Shows a plan as it is in force: indicators, measures, targets, and who answers for them.</summary>
internal static class GetPlan
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}", Handle)
        .WithName(nameof(GetPlan))
        .WithSummary("Show a plan")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PlanView>, NotFound>> Handle(Guid planId, HttpContext context, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, plan.Version);
        return TypedResults.Ok(PlanView.Of(plan, plan.Current, await OrganisationCopy.Read(db, cancellationToken)));
    }
}
