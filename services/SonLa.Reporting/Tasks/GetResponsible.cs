using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Says who was responsible for a task on a day: the organisations by the version then in force, and the persons who then held a part.</summary>
internal static class GetResponsible
{
    /// <param name="TaskId">The task.</param>
    /// <param name="On">The day.</param>
    /// <param name="ContentVersion">The version in force at its end; null before there was one.</param>
    /// <param name="DocumentNumber">The document that gave or last changed it.</param>
    /// <param name="LeadCodes">None before it was issued and after it was withdrawn.</param>
    /// <param name="CoordinatorCodes">Likewise.</param>
    /// <param name="Persons">Those of whom the reader may know.</param>
    public sealed record Response(Guid TaskId, DateOnly On, int? ContentVersion, string? DocumentNumber, IReadOnlyList<string> LeadCodes, IReadOnlyList<string> CoordinatorCodes, IReadOnlyList<GetTask.HandoverLine> Persons);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapGet("/{taskId:guid}/responsible", Handle)
        .WithName(nameof(GetResponsible))
        .WithSummary("Say who was responsible for a task on a day")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid taskId, DateOnly on, ReportingDbContext db, TaskReading reading, CancellationToken cancellationToken)
    {
        if (!await reading.Visible(db.Tasks.AsNoTracking()).AnyAsync(one => one.TaskId == taskId, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var versions = await db.TaskVersions.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        var held = await db.TaskHandovers.AsNoTracking().Where(one => one.TaskId == taskId).OrderBy(one => one.HandedOnAt).ThenBy(one => one.HandoverId).ToListAsync(cancellationToken);
        var then = versions.FindLast(one => VietnamTime.DayOf(one.IssuedAt) <= on);
        var standing = then is { Content.Withdrawn: false } ? then.Content : null;
        return TypedResults.Ok(new Response(
            taskId,
            on,
            then?.Number,
            then?.Content.ChangedBy ?? then?.Content.DocumentNumber,
            standing?.LeadCodes ?? [],
            standing?.CoordinatorCodes ?? [],
            [.. held.Where(one => one.HeldOn(on) && reading.SeesPersonsOf(one.OrganisationCode)).Select(GetTask.LineOf)]));
    }
}
