using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Shows a plan's counts: indicators, targets, collectives, unresolved names, acknowledgements, conflicts, doubts.</summary>
internal static class GetPlanSummary
{
    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/summary", Handle)
        .WithName(nameof(GetPlanSummary))
        .WithSummary("Show a plan's counts")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<PlanSummary>, NotFound>> Handle(Guid planId, HttpContext context, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var organisations = await OrganisationCopy.Read(db, cancellationToken);
        return TypedResults.Ok(await db.Summarise(plan, organisations, RequestLanguage.Of(context), cancellationToken));
    }
}
