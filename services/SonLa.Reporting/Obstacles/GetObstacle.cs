using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>Shows an obstacle with its four parts and every dated step.</summary>
internal static class GetObstacle
{
    public sealed record StepLine(int Number, string Stage, string? Text, string? DocumentNumber, DateTimeOffset At, string ActorName, string ActorOrganisationCode, Guid EventMessageId);

    public sealed record Response(
        Guid ObstacleId,
        int Version,
        int PlanYear,
        string OrganisationCode,
        string OrganisationName,
        string? MeasureCode,
        string? MeasureName,
        Guid? TaskId,
        string? TaskCode,
        string? TaskName,
        string What,
        string Why,
        string Effect,
        string Proposal,
        string? Document,
        IReadOnlyList<string> Addressees,
        Guid? ReportId,
        int? Revision,
        string Stage,
        bool Open,
        DateTimeOffset RaisedAt,
        string RaisedByName,
        DateTimeOffset StageSince,
        int AgeInWorkingDays,
        IReadOnlyList<StepLine> Steps);

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapGet("/{obstacleId:guid}", Handle)
        .WithName(nameof(GetObstacle))
        .WithSummary("Show an obstacle with its steps")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid obstacleId,
        ReportingDbContext db,
        Caller caller,
        Ageing ageing,
        SubjectNames names,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var one = await db.RaisedObstacles.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(obstacle => obstacle.ObstacleId == obstacleId, cancellationToken);
        if (one is null)
        {
            return TypedResults.NotFound();
        }

        var steps = await db.ObstacleSteps.AsNoTracking()
            .Where(step => step.ObstacleId == obstacleId)
            .OrderBy(step => step.Number)
            .Select(step => new StepLine(step.Number, step.Stage, step.Text, step.DocumentNumber, step.At, step.ActorName, step.ActorOrganisationCode, step.EventMessageId))
            .ToListAsync(cancellationToken);
        var organisation = await db.Organisations.Where(known => known.Code == one.OrganisationCode).Select(known => known.Name).SingleOrDefaultAsync(cancellationToken);
        await names.Read([one], cancellationToken);
        Versioned.Stamp(http, one.Version);
        return TypedResults.Ok(new Response(
            one.ObstacleId,
            one.Version,
            one.PlanYear,
            one.OrganisationCode,
            organisation ?? one.OrganisationCode,
            one.MeasureCode,
            names.MeasureOf(one),
            one.TaskId,
            one.TaskCode,
            names.TaskOf(one),
            one.What,
            one.Why,
            one.Effect,
            one.Proposal,
            one.Document,
            one.Addressees,
            one.ReportId,
            one.Revision,
            one.Stage,
            one.IsOpen,
            one.RaisedAt,
            one.RaisedByName,
            one.StageSince,
            ageing.Of(one),
            steps));
    }
}
