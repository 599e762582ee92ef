using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.Assignments.Documents;

/// <summary>Shows the proposals, the latest first.</summary>
internal static class ListProposals
{
    public sealed record Item(Guid ProposalId, string? Province, int? PlanYear, string State, int Version, Guid? PlanId, IReadOnlyList<Guid> DocumentIds, DateTimeOffset ProposedAt);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals
        .MapGet("/", Handle)
        .WithName(nameof(ListProposals))
        .WithSummary("List proposals");

    private static async Task<Ok<Page<Item>>> Handle(string? state, int? limit, string? cursor, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        var size = Paging.Limit(limit);
        var proposals = db.Proposals.Where(proposal => state == null || proposal.State == state);
        if (Paging.Key(cursor) is { } key)
        {
            new InputCheck().Require(Guid.TryParse(key, out var before), "cursor", "Con trỏ trang không hợp lệ; hãy dùng giá trị next của trang trước.", "Not a cursor; use the next value of the page before.").ThrowIfAny();
            proposals = proposals.Where(proposal => proposal.Id < before);
        }

        var items = await proposals
            .OrderByDescending(proposal => proposal.Id)
            .Take(size + 1)
            .Select(proposal => new Item(proposal.Id, proposal.Province, proposal.PlanYear, proposal.State, proposal.Version, proposal.PlanId, proposal.DocumentIds, proposal.ProposedAt))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(items, size, item => item.ProposalId.ToString()));
    }
}
