using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
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

/// <summary>Sets or moves the last day for a movement's year report, with the reason.</summary>
internal static class SetMovementReportDue
{
    public sealed record Request
    {
        public required DateOnly DueOn { get; init; }

        public required string Reason { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder movements) => movements.MapPut("/{movementId:guid}/report-due", Handle)
        .WithName(nameof(SetMovementReportDue))
        .WithSummary("Set the day for a movement's year report")
        .RequirePermission(Permissions.SteerMovements)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<MovementAnswer>, NotFound>> Handle(Guid movementId, Request request, ReportingDbContext db, EvaluationShelf shelf, IEvents events, ReportAuthor author, HttpContext http, CancellationToken cancellationToken)
    {
        if (await db.EmulationMovements.SingleOrDefaultAsync(one => one.MovementId == movementId, cancellationToken) is not { } movement)
        {
            return TypedResults.NotFound();
        }

        Versioned.Require(http, movement.Version);
        new InputCheck()
            .Require(request.DueOn >= movement.DocumentDate, "dueOn", "Hạn báo cáo không được trước ngày văn bản phát động.", "The report cannot be due before the document that launches the movement.")
            .Require(request.DueOn.Year <= LaunchMovement.LastYear, "dueOn", "Ngày quá xa.", "The day is too far away.")
            .RequireText(request.Reason, "reason", ReportText.LongestText)
            .ThrowIfAny();
        var reminders = shelf.Find(movement.Province, movement.PlanYear)?.EmulationReportReminders ?? [];
        db.Add(movement.SetDue(Actor.Of(author), request.DueOn, request.Reason, reminders, VietnamTime.DayOf(author.Now)));
        events.PublishOwed(movement, "set", author.Now);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, movement.Version);
        return TypedResults.Ok(MovementAnswer.Of(movement));
    }
}
