using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Shows what documents propose: what was found, what is uncertain, what contradicts, each with the words it rests on.</summary>
internal static class GetProposal
{
    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapGet("/{proposalId:guid}", Handle)
        .WithName(nameof(GetProposal))
        .WithSummary("Show a proposal with its findings")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProposalView>, NotFound>> Handle(Guid proposalId, HttpContext context, AssignmentsDbContext db)
    {
        var proposal = await db.Proposals.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == proposalId, context.RequestAborted);
        if (proposal is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, proposal.Version);
        return TypedResults.Ok(ProposalView.Of(proposal, await db.DocumentsOf(proposal, context.RequestAborted), RequestLanguage.Of(context)));
    }
}
