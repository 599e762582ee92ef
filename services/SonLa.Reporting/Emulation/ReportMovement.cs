using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Proposals;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Emulation;

/// <summary>The watching department reports on the movement's year to the chairman, with the results of its indicators as they stand; again with the reason.</summary>
internal static class ReportMovement
{
    public sealed record Request
    {
        /// <summary>The period whose figures the report rests on, of the movement's year.</summary>
        public required string Period { get; init; }

        public required string Text { get; init; }

        /// <summary>Needed where it mends an earlier report.</summary>
        public string? Reason { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder movements) => movements.MapPost("/{movementId:guid}/reports", Handle)
        .WithName(nameof(ReportMovement))
        .WithSummary("Report on a movement's year")
        .RequirePermission(Permissions.ReportMovements)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<MovementAnswer>, NotFound, ForbidHttpResult>> Handle(
        Guid movementId,
        Request request,
        ReportingDbContext db,
        EvidenceReading reading,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Text, "text", ReportText.LongestText).LimitText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        var period = ReportingPeriod.Parse(request.Period);
        if (await db.EmulationMovements.SingleOrDefaultAsync(one => one.MovementId == movementId, cancellationToken) is not { } movement)
        {
            return TypedResults.NotFound();
        }

        if (movement.ReportBy != author.Caller.OrganisationCode)
        {
            return TypedResults.Forbid();
        }

        new InputCheck().Require(period.Year == movement.PlanYear, "period", $"Kỳ phải thuộc năm {movement.PlanYear}.", $"The period must lie in {movement.PlanYear}.").ThrowIfAny();
        if (await reading.Of(period, EvidenceReading.Nobody, cancellationToken) is not { } book)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, movement.Version);
        var first = movement.Reports == 0;
        db.Add(movement.Report(Actor.Of(author), request.Reason));
        db.Add(new MovementReport
        {
            MovementId = movementId,
            Number = movement.Reports,
            Period = period.Code,
            Text = request.Text,
            Results = [.. movement.Measures.SelectMany(measure => book.OfMeasure(measure).Results)],
            PlannedBy = await db.MovementPlans.Where(one => one.MovementId == movementId).Select(one => one.OrganisationCode).Distinct().OrderBy(code => code).ToListAsync(cancellationToken),
            Reason = first ? null : request.Reason,
            Late = first && movement.ReportDueOn is { } due ? VietnamTime.DayOf(author.Now) > due : null,
            ReportedAt = author.Now,
            ReportedBy = author.AccountId,
            ReportedByName = author.Name,
        });
        events.Publish(new MovementReported
        {
            MovementId = movementId,
            Province = movement.Province,
            PlanYear = movement.PlanYear,
            Name = movement.Name,
            ReportBy = movement.ReportBy,
            Number = movement.Reports,
            Reason = first ? null : request.Reason,
            ReportedAt = author.Now,
            Version = movement.Version,
        });
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, movement.Version);
        return TypedResults.Ok(MovementAnswer.Of(movement));
    }
}
