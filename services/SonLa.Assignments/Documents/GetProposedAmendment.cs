using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Http;

namespace SonLa.Assignments.Documents;

/// <summary>Shows what a proposal's documents would change in the year's plan in force; there is none where no plan is in force, or it has these documents already.</summary>
internal static class GetProposedAmendment
{
    /// <param name="PlanId">In force.</param>
    /// <param name="PlanVersion">Its version, as the ETag has it.</param>
    /// <param name="PlanDocument">The document that ordered the plan.</param>
    /// <param name="DocumentNumber">The later document.</param>
    /// <param name="EffectiveOn">First day of the changes: the document's; null where it leaves its day blank.</param>
    /// <param name="Unanswered">Numbers of the findings that must be answered first.</param>
    /// <param name="Lines">What would be otherwise.</param>
    /// <param name="Unchanged">How many measures and tasks the documents repeat as they stand.</param>
    /// <param name="NotTaken">What the documents say and an amendment cannot take.</param>
    public sealed record Response(
        Guid PlanId,
        int PlanVersion,
        string PlanDocument,
        string DocumentNumber,
        DateOnly? EffectiveOn,
        IReadOnlyList<int> Unanswered,
        IReadOnlyList<AmendmentDraft.Line> Lines,
        int Unchanged,
        IReadOnlyList<AmendmentDraft.Left> NotTaken);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapGet("/{proposalId:guid}/amendment", Handle)
        .WithName(nameof(GetProposedAmendment))
        .WithSummary("Show what a proposal changes in the plan in force")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid proposalId, HttpContext context, AssignmentsDbContext db)
    {
        var cancellationToken = context.RequestAborted;
        if (await db.Proposals.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == proposalId, cancellationToken) is not { State: Proposal.Open } proposal)
        {
            return TypedResults.NotFound();
        }

        var read = proposal.Corrected();
        if (await db.PlanInForce(read, cancellationToken) is not { } planId)
        {
            return TypedResults.NotFound();
        }

        var plan = await db.Plans.AsNoTracking().Whole().SingleAsync(candidate => candidate.Id == planId, cancellationToken);
        var organisations = (await OrganisationCopy.Read(db, cancellationToken)).RequireKnown();
        var draft = AmendmentDraft.Of(read, plan.Current.Content, organisations.On(plan.DayOf(read), plan.Current.Content.Addressees));
        if (plan.Versions.Any(version => version.Document.Reference == draft.Document.Reference))
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, plan.Version);
        return TypedResults.Ok(new Response(
            plan.Id,
            plan.Version,
            plan.DocumentNumber,
            draft.Document.Reference,
            draft.Document.IssuedOn,
            [.. proposal.UnansweredOfAmendment().Select(finding => finding.Number)],
            draft.Lines,
            draft.Unchanged,
            draft.NotTaken));
    }
}
