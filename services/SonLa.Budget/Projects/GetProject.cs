using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Budget.Projects;

/// <summary>Shows a project with every entry of its capital plan and its disbursements.</summary>
internal static class GetProject
{
    public sealed record CapitalLine(Guid AllocationId, string SourceCode, int Year, decimal AmountInDong, DateOnly EffectiveOn, string DocumentNumber, string? OverridesDeadlineBy, DateTimeOffset EnteredAt);

    public sealed record DisbursementLine(Guid DisbursementId, Guid? ReversesDisbursementId, string SourceCode, int Year, decimal AmountInDong, DateOnly DisbursedOn, string Reference, DateTimeOffset PostedAt);

    public sealed record CorrectionLine(string? ProgrammeBefore, string? Programme, string? GroupBefore, string? Group, string Reason, string? DocumentNumber, DateTimeOffset EnteredAt);

    /// <param name="Corrections">Of programme and group, oldest first.</param>
    public sealed record Response(
        Guid ProjectId,
        string Code,
        string Name,
        string OwnerCode,
        int BeganInYear,
        string? Programme,
        string? Group,
        int Version,
        IReadOnlyList<CapitalLine> Capital,
        IReadOnlyList<DisbursementLine> Disbursements,
        IReadOnlyList<CorrectionLine> Corrections);

    internal static void Map(IEndpointRouteBuilder projects) => projects
        .MapGet("/{projectId:guid}", Handle)
        .WithName(nameof(GetProject))
        .WithSummary("Show a project and its ledger")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid projectId, BudgetDbContext db, Caller caller, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await db.Projects.VisibleTo(caller)
            .Where(project => project.Id == projectId)
            .Select(project => new Response(
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                project.BeganInYear,
                project.Programme,
                project.Group,
                project.Version,
                project.Capital.OrderBy(entry => entry.Id)
                    .Select(entry => new CapitalLine(entry.Id, entry.SourceCode, entry.Year, entry.AmountInDong, entry.EffectiveOn, entry.DocumentNumber, entry.OverridesDeadlineBy, entry.EnteredAt)).ToList(),
                project.Disbursements.OrderBy(entry => entry.Id)
                    .Select(entry => new DisbursementLine(entry.Id, entry.ReversesDisbursementId, entry.SourceCode, entry.Year, entry.AmountInDong, entry.DisbursedOn, entry.Reference, entry.PostedAt)).ToList(),
                project.Corrections.OrderBy(entry => entry.ProjectVersion)
                    .Select(entry => new CorrectionLine(entry.ProgrammeBefore, entry.Programme, entry.GroupBefore, entry.Group, entry.Reason, entry.DocumentNumber, entry.EnteredAt)).ToList()))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        Versioned.Stamp(context, found.Version);
        return TypedResults.Ok(found);
    }
}
