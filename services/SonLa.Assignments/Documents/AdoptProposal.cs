using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Documents;

/// <summary>Makes a reviewed proposal the year's draft plan; a second time changes nothing.</summary>
internal static class AdoptProposal
{
    public sealed record Response(Guid ProposalId, Guid PlanId, int PlanVersion, PlanSummary Summary);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapPost("/{proposalId:guid}/plan", Handle)
        .RequirePermission(Permissions.LoadPlans)
        .WithName(nameof(AdoptProposal))
        .WithSummary("Make a reviewed proposal the draft plan")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<Response>, Ok<Response>, NotFound>> Handle(
        Guid proposalId,
        HttpContext context,
        AssignmentsDbContext db,
        BusinessClock clock,
        AuditScope audit)
    {
        var cancellationToken = context.RequestAborted;
        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        var language = RequestLanguage.Of(context);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.LockProposal(proposalId, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        if (proposal.PlanId is { } planId)
        {
            var adopted = await db.LockPlan(planId, cancellationToken) ?? throw new InvalidOperationException("An adopted proposal has a plan.");
            return TypedResults.Ok(new Response(proposal.Id, planId, adopted.Version, await db.Summarise(adopted, organisations, language, cancellationToken)));
        }

        Versioned.RequireIfNamed(context, proposal.Version);
        var file = proposal.ToPlan();
        audit.Document = file.Document.Reference;
        var plan = await db.TakeIn(file, clock.GetUtcNow(), cancellationToken);
        proposal.Adopt(plan.Id);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created($"/plans/{plan.Id}", new Response(proposal.Id, plan.Id, plan.Version, await db.Summarise(plan, organisations, language, cancellationToken)));
    }
}
