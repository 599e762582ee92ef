using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Tasks;

/// <summary>The head of a lead notes that the task was seen, or accepts it, as it now stands; the first time counts.</summary>
internal static class AcknowledgeTask
{
    public sealed record Request
    {
        /// <summary><c>seen</c> or <c>accepted</c>; to accept is to have seen.</summary>
        public required string State { get; init; }
    }

    public sealed record Response(Guid TaskId, int ContentVersion, string OrganisationCode, string State, DateTimeOffset At);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/{taskId:guid}/acknowledgement", Handle)
        .WithName(nameof(AcknowledgeTask))
        .WithSummary("Note that a lead has seen or accepted a task")
        .RequirePermission(Permissions.DirectTasks)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid taskId,
        Request request,
        ReportingDbContext db,
        TaskReading reading,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var own = author.Caller.OrganisationCode;
        if (await reading.Visible(db.Tasks.AsNoTracking()).SingleOrDefaultAsync(one => one.TaskId == taskId && one.LeadCodes.Contains(own), cancellationToken) is not { } task)
        {
            return TypedResults.NotFound();
        }

        new InputCheck()
            .Require(TaskReceipt.All.Contains(request.State), "state", "Giá trị không có; hãy dùng seen (đã xem) hoặc accepted (đã tiếp nhận).", "No such value; use seen or accepted.")
            .ThrowIfAny();
        Versioned.RequireIfNamed(http, task.Version);
        task.InsistOnStanding();
        var known = await db.TaskReceipts.AsNoTracking()
            .Where(one => one.TaskId == taskId && one.OrganisationCode == own && one.ContentVersion == task.ContentVersion)
            .ToListAsync(cancellationToken);
        var first = known.Find(one => one.State == request.State);
        if (first is null)
        {
            first = Receipt(task, request.State, author);
            db.Add(first);
            if (request.State == TaskReceipt.Accepted && !known.Exists(one => one.State == TaskReceipt.Seen))
            {
                db.Add(Receipt(task, TaskReceipt.Seen, author));
            }

            events.Publish(new TaskAcknowledged
            {
                TaskId = taskId,
                PlanYear = task.PlanYear,
                OrganisationCode = own,
                State = request.State,
                At = author.Now,
                Version = task.ContentVersion,
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Created($"/tasks/{taskId}", new Response(taskId, first.ContentVersion, own, first.State, first.At));
    }

    private static TaskReceipt Receipt(TrackedTask task, string state, ReportAuthor author) => new()
    {
        TaskId = task.TaskId,
        ContentVersion = task.ContentVersion,
        OrganisationCode = author.Caller.OrganisationCode,
        State = state,
        At = author.Now,
        By = author.AccountId,
        ByName = author.Name,
    };
}
