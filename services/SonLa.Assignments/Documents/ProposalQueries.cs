using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;

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

    /// <summary>The plan in force of the province and year of which documents speak; null where there is none.</summary>
    /// <param name="db">The service's database.</param>
    /// <param name="read">A proposal's plan with every correction in it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Guid?> PlanInForce(this AssignmentsDbContext db, JsonElement read, CancellationToken cancellationToken) =>
        read.GetProperty("province").GetString() is { } province && read.GetProperty("planYear") is { ValueKind: JsonValueKind.Number } year && year.TryGetInt32(out var planYear)
            ? await db.Plans.Where(plan => plan.Province == province && plan.PlanYear == planYear && plan.State == PlanState.Issued).Select(plan => (Guid?)plan.Id).SingleOrDefaultAsync(cancellationToken)
            : null;

    /// <summary>The day on which a later document's names are read: its own, and never before that of the plan.</summary>
    public static DateOnly DayOf(this Plan plan, JsonElement read) =>
        read.GetProperty("document").GetProperty("issuedOn") is { ValueKind: JsonValueKind.String } day && DateOnly.TryParseExact(day.GetString(), "yyyy-MM-dd", out var issued) && issued > plan.Current.EffectiveOn
            ? issued
            : plan.Current.EffectiveOn;

    /// <summary>The documents that were read together, in the order in which they were named.</summary>
    public static async Task<IReadOnlyList<UploadedDocument>> DocumentsOf(this AssignmentsDbContext db, Proposal proposal, CancellationToken cancellationToken)
    {
        var ids = proposal.DocumentIds;
        var documents = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
        return [.. ids.Select(id => documents.Single(document => document.Id == id))];
    }
}
