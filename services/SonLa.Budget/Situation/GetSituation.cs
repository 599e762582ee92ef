using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Situation;

/// <summary>Shows how a project stands at a day beside its money: progress, open bottlenecks and who answers for it, with every entry.</summary>
internal static class GetSituation
{
    /// <param name="OverdueDays">Days since the expected day; 0 where it is to come or none is known.</param>
    public sealed record Bottleneck(Guid EntryId, string Cause, string Text, DateOnly Since, DateOnly? ExpectedOn, int OverdueDays);

    public sealed record EntryLine(
        Guid EntryId, Guid? ReversesEntryId, string Kind, DateOnly On, decimal? PhysicalPercent, string? Cause, DateOnly? ExpectedOn, Guid? EndsEntryId, string Text, DateTimeOffset EnteredAt);

    /// <param name="Group">Group of the project by the Law on Public Investment: <c>national</c>, <c>a</c>, <c>b</c> or <c>c</c>; null where not recorded.</param>
    /// <param name="Head">Name and office of who answers for it; null where nobody is named.</param>
    /// <param name="PhysicalPercent">The last reported; null where nothing is.</param>
    /// <param name="Open">Bottlenecks that are not removed, the oldest first.</param>
    public sealed record Response(
        Guid ProjectId,
        string Code,
        string? Group,
        string? Programme,
        DateOnly On,
        string? Head,
        decimal? PhysicalPercent,
        DateOnly? ReportedOn,
        int Version,
        IReadOnlyList<Bottleneck> Open,
        IReadOnlyList<EntryLine> Entries);

    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/projects/{projectId:guid}/situation", Handle)
        .WithName(nameof(GetSituation))
        .WithSummary("Show a project's progress, bottlenecks and accountable head")
        .RequirePermission(Permissions.SeeProjects);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid projectId, DateOnly? on, BudgetDbContext db, Caller caller, BusinessClock clock, HttpContext context, CancellationToken cancellationToken)
    {
        var project = await db.Projects.AsNoTracking().VisibleTo(caller).Include(found => found.Situation).SingleOrDefaultAsync(found => found.Id == projectId, cancellationToken);
        if (project is null)
        {
            return TypedResults.NotFound();
        }

        var day = on ?? clock.Today;
        var now = ProjectSituation.At(day, project.Situation);
        Versioned.Stamp(context, project.Version);
        return TypedResults.Ok(new Response(
            project.Id,
            project.Code,
            project.Group,
            project.Programme,
            day,
            now.Head,
            now.PhysicalPercent,
            now.ReportedOn,
            project.Version,
            [.. now.Open.Select(entry => new Bottleneck(entry.Id, entry.Cause ?? BottleneckCauses.Other, entry.Text, entry.On, entry.ExpectedOn, entry.ExpectedOn is { } expected ? Math.Max(0, day.DayNumber - expected.DayNumber) : 0))],
            [
                .. project.Situation.OrderBy(entry => entry.Id)
                    .Select(entry => new EntryLine(entry.Id, entry.ReversesEntryId, entry.Kind, entry.On, entry.PhysicalPercent, entry.Cause, entry.ExpectedOn, entry.EndsEntryId, entry.Text, entry.EnteredAt)),
            ]));
    }
}
