using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>The proposing organisation takes its proposal back, with the reason, before it is decided.</summary>
internal static class WithdrawConduct
{
    public sealed record Request
    {
        public required string Reason { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder proposals) => proposals.MapPost("/{proposalId:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawConduct))
        .WithSummary("Take a proposal back")
        .RequirePermission(Permissions.ProposeConduct)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ProposalAnswer>, NotFound>> Handle(Guid proposalId, Request request, ReportingDbContext db, ReportAuthor author, HttpContext http, CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        var own = author.Caller.OrganisationCode;
        if (await db.ConductProposals.VisibleTo(author.Caller).SingleOrDefaultAsync(one => one.ProposalId == proposalId && one.ProposedFor == own, cancellationToken) is not { } proposal)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, proposal.Version);
        db.Add(proposal.Withdraw(Actor.Of(author), request.Reason));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, proposal.Version);
        return TypedResults.Ok(ProposalAnswer.Of(proposal, await db.ProposalSteps.AsNoTracking().Where(one => one.ProposalId == proposalId).ToListAsync(cancellationToken)));
    }
}
