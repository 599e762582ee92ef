using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.CapitalDeadlines;

/// <summary>Lists until when each project's capital may be disbursed and what is left of it, tranche by tranche.</summary>
internal static class ListCapitalDeadlines
{
    public sealed record ProjectLine(Guid ProjectId, string Code, string Name, string OwnerCode, IReadOnlyList<CapitalTranche> Tranches);

    /// <param name="Rule">The law's ends for the plan year, with source.</param>
    /// <param name="Projects">By code.</param>
    public sealed record Response(int Year, DateOnly On, CapitalEnds.Rule? Rule, Page<ProjectLine> Projects);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/capital-deadlines", Handle)
        .WithName(nameof(ListCapitalDeadlines))
        .WithSummary("List until when capital may be disbursed")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Ok<Response>> Handle(
        int year, DateOnly? on, int? limit, string? cursor, CapitalEnds ends, BudgetDbContext db, Caller caller, BusinessClock clock, CancellationToken cancellationToken)
    {
        var input = new InputCheck();
        CapitalInput.Year(input, year, "year");
        input.ThrowIfAny();
        var (day, size, after) = (on ?? clock.Today, Paging.Limit(limit), Paging.Key(cursor) ?? "");
        new InputCheck().LimitText(after, "cursor", 100).ThrowIfAny();
        var rule = ends.Of(year);
        var projects = rule is null ? [] : await db.Projects.AsNoTracking().VisibleTo(caller)
            .Where(project => project.Code.CompareTo(after) > 0 && project.Capital.Any(entry => entry.Year == year && entry.EffectiveOn <= day))
            .OrderBy(project => project.Code)
            .Take(size + 1)
            .WithLedgers()
            .ToListAsync(cancellationToken);
        var ids = projects.Select(project => project.Id).ToList();
        var extensions = await db.CapitalExtensions.AsNoTracking().Where(extension => extension.Year == year && ids.Contains(extension.ProjectId)).ToListAsync(cancellationToken);
        var lines = rule is null ? [] : projects
            .Select(project => new ProjectLine(project.Id, project.Code, project.Name, project.OwnerCode, CapitalTranche.Of(project, year, rule, extensions, day)))
            .ToList();
        return TypedResults.Ok(new Response(year, day, rule, Paging.Of(lines, size, line => line.Code)));
    }
}
