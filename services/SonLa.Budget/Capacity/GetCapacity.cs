using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Capacity;

/// <summary>Shows how much capital of a year a project could give up or take, per source, with the entries that say so.</summary>
internal static class GetCapacity
{
    /// <param name="UnpaidInDong">Accepted volume that nothing has been paid for.</param>
    /// <param name="RecoverableInDong">What can be taken back without leaving completed work unpaid.</param>
    /// <param name="DemandInDong">The declared need, and completed work beyond the plan in any case.</param>
    /// <param name="HeadroomInDong">Left under the source's medium-term ceiling; null where none is recorded.</param>
    public sealed record SourceLine(
        string SourceCode, decimal CapitalInDong, decimal DisbursedInDong, decimal AdvancesInDong, decimal AcceptedInDong, decimal UnpaidInDong, decimal RecoverableInDong, decimal NeedInDong, decimal DemandInDong, decimal? HeadroomInDong);

    public sealed record EntryLine(
        Guid EntryId, Guid? ReversesEntryId, string Kind, string? SourceCode, int Year, decimal AmountInDong, DateOnly On, string Reference, DateTimeOffset EnteredAt);

    /// <param name="HeadroomInDong">Left under the ceiling over all sources; null where none is recorded.</param>
    public sealed record Response(
        Guid ProjectId, string Code, int Year, int PeriodBegin, decimal? HeadroomInDong, int Version, IReadOnlyList<SourceLine> Sources, IReadOnlyList<EntryLine> Entries);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/projects/{projectId:guid}/capacity", Handle)
        .WithName(nameof(GetCapacity))
        .WithSummary("Show how much capital a project could give up or take")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid projectId, int year, BudgetDbContext db, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var input = new InputCheck();
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var project = await db.Projects.AsNoTracking().VisibleTo(caller)
            .WithLedgers()
            .SingleOrDefaultAsync(found => found.Id == projectId, cancellationToken);
        if (project is null)
        {
            return TypedResults.NotFound();
        }

        var position = ProjectPosition.Of(project, year, clock.Today);
        Versioned.Stamp(context, project.Version);
        return TypedResults.Ok(new Response(
            project.Id,
            project.Code,
            year,
            MediumTerm.BeginOf(year),
            position.HeadroomInDong,
            project.Version,
            [.. position.Sources.Select(source => new SourceLine(source.SourceCode, source.CapitalInDong, source.DisbursedInDong, source.AdvancesInDong, source.AcceptedInDong, source.UnpaidInDong, source.RecoverableInDong, source.NeedInDong, source.DemandInDong, source.HeadroomInDong))],
            [
                .. project.CapacityEntries.OrderBy(entry => entry.Id)
                    .Select(entry => new EntryLine(entry.Id, entry.ReversesEntryId, entry.Kind, entry.SourceCode, entry.Year, entry.AmountInDong, entry.On, entry.Reference, entry.EnteredAt)),
            ]));
    }
}
