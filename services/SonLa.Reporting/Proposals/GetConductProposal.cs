using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>Shows a proposal with its evidence and every step.</summary>
internal static class GetConductProposal
{
    internal static void Map(IEndpointRouteBuilder proposals) => proposals.MapGet("/{proposalId:guid}", Handle)
        .WithName(nameof(GetConductProposal))
        .WithSummary("Show a proposal to praise, correct or discipline")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProposalAnswer>, NotFound>> Handle(Guid proposalId, ReportingDbContext db, Caller caller, HttpContext http, CancellationToken cancellationToken)
    {
        if (await db.ConductProposals.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(one => one.ProposalId == proposalId, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(http, proposal.Version);
        return TypedResults.Ok(ProposalAnswer.Of(proposal, await db.ProposalSteps.AsNoTracking().Where(one => one.ProposalId == proposalId).ToListAsync(cancellationToken)));
    }
}
