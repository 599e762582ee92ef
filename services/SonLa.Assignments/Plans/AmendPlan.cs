using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Changes an issued plan by a later document: a new version, new assignments for new leads, revocation for those who no longer lead.</summary>
internal static class AmendPlan
{
    public sealed record Response(Guid PlanId, int Version, int AssignmentsIssued, int AssignmentsRevoked, PlanSummary Summary);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapPost("/{planId:guid}/amendments", Handle)
        .RequirePermission(Permissions.AmendPlans)
        .Accepts<AmendmentFile>("application/json")
        .WithName(nameof(AmendPlan))
        .WithSummary("Amend an issued plan by a later document")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid planId,
        HttpContext context,
        AssignmentsDbContext db,
        Amending amending,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        var amendment = await DocumentBody.Read<AmendmentFile>(context.Request, cancellationToken);
        audit.Document = amendment.Document.Reference;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockPlan(planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(context, plan.Version);
        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        var outcome = await amending.Apply(plan, amendment, organisations, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var summary = await db.Summarise(plan, organisations, RequestLanguage.Of(context), cancellationToken);
        Versioned.Stamp(context, plan.Version);
        return TypedResults.Created($"/plans/{planId}/versions/{plan.Version}", new Response(planId, plan.Version, outcome.Issued, outcome.Revoked, summary));
    }
}
