using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>Lists proposals to praise, correct or discipline, newest first.</summary>
internal static class ListConductProposals
{
    public sealed record Filter(int? Year, string? Kind, string? State, Guid? Movement, int? Limit, string? Cursor);

    public sealed record Response(Guid ProposalId, int PlanYear, string Kind, ProposalAnswer.PartyLine Party, Guid? MovementId, string? Form, string State, string ProposedFor, DateTimeOffset ProposedAt, int Version);

    internal static void Map(IEndpointRouteBuilder proposals) => proposals.MapGet("", Handle)
        .WithName(nameof(ListConductProposals))
        .WithSummary("List proposals to praise, correct or discipline");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] Filter filter, ReportingDbContext db, Caller caller, CancellationToken cancellationToken)
    {
        var limit = Paging.Limit(filter.Limit);
        new InputCheck()
            .Require(filter.Kind is null || ConductProposal.Kinds.Contains(filter.Kind), "kind", $"Hãy dùng một trong: {string.Join(", ", ConductProposal.Kinds)}.", $"Use one of: {string.Join(", ", ConductProposal.Kinds)}.")
            .Require(filter.State is null || ProposalStates.All.Contains(filter.State), "state", $"Hãy dùng một trong: {string.Join(", ", ProposalStates.All)}.", $"Use one of: {string.Join(", ", ProposalStates.All)}.")
            .ThrowIfAny();
        var before = EvaluationCursor.Read(filter.Cursor);
        var rows = await db.ConductProposals.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => filter.Year == null || one.PlanYear == filter.Year)
            .Where(one => filter.Kind == null || one.Kind == filter.Kind)
            .Where(one => filter.State == null || one.State == filter.State)
            .Where(one => filter.Movement == null || one.MovementId == filter.Movement)
            .Where(one => before == null || one.ProposalId.CompareTo(before.Value) < 0)
            .OrderByDescending(one => one.ProposalId)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Paging.Of(
            rows.ConvertAll(one => new Response(one.ProposalId, one.PlanYear, one.Kind, new(one.Party.Kind, one.Party.OrganisationCode, one.Party.Name, one.Party.Position), one.MovementId, one.Form, one.State, one.ProposedFor, one.ProposedAt, one.Version)),
            limit,
            last => $"{last.ProposalId:N}"));
    }
}
