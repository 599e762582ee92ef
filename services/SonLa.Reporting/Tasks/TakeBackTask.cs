using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>An organisation takes a part of a task back from a person, with a reason; that the person had it stays on record.</summary>
internal static class TakeBackTask
{
    public sealed record Request
    {
        public required string Reason { get; init; }
    }

    public sealed record Response(Guid HandoverId, int Version, DateTimeOffset TakenBackAt, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/handovers/{handoverId:guid}/return", Handle)
        .WithName(nameof(TakeBackTask))
        .WithSummary("Take a part of a task back from a person")
        .RequirePermission(Permissions.DirectTasks)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid taskId, Guid handoverId, Request request, ReportingDbContext db, TaskReading reading, IEvents events, ReportAuthor author, HttpContext http, CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        var task = await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId, cancellationToken);
        var handover = await db.TaskHandovers.SingleOrDefaultAsync(one => one.HandoverId == handoverId && one.TaskId == taskId && one.OrganisationCode == own, cancellationToken);
        if (task is null || handover is null)
        {
            return TypedResults.NotFound();
        }

        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestNote).ThrowIfAny();
        Versioned.Require(http, handover.Version);
        handover.TakeBack(request.Reason, author.AccountId, VietnamTime.DayOf(author.Now), author.Now);
        var messageId = events.Publish(TaskAnnouncement.TakenBack(task, handover, author.Now));
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(http, handover.Version);
        return TypedResults.Ok(new Response(handover.HandoverId, handover.Version, author.Now, messageId));
    }
}
