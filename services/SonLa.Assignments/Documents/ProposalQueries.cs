using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Documents;

/// <summary>How proposals are looked up.</summary>
internal static class ProposalQueries
{
    /// <summary>A proposal to be changed; who changes it at the same time waits until the transaction ends.</summary>
    public static async Task<Proposal?> LockProposal(this AssignmentsDbContext db, Guid proposalId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from proposals where id = {proposalId} for update", cancellationToken);
        return await db.Proposals.SingleOrDefaultAsync(proposal => proposal.Id == proposalId, cancellationToken);
    }

    /// <summary>The documents that were read together, in the order in which they were named.</summary>
    public static async Task<IReadOnlyList<UploadedDocument>> DocumentsOf(this AssignmentsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var ids = proposal.DocumentIds;
        var documents = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        return [.. ids.Select(id => documents.Single(document => document.Id == id))];
    }
}
