using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Tasks;

/// <summary>Notes that the outside event has happened for which tasks wait (a ministry's approval, decision of 2022, II.1.2), and lets their clock run.</summary>
internal static class RecordTaskEvent
{
    public sealed record Request
    {
        public required int Year { get; init; }

        /// <summary>As the document names it, and as the waiting task shows it.</summary>
        public required string Event { get; init; }

        public required DateOnly HappenedOn { get; init; }

        /// <summary>What happened, citing the document.</summary>
        public required string Subject { get; init; }
    }

    public sealed record Response(string Event, DateOnly HappenedOn, IReadOnlyList<StartedLine> Started);

    public sealed record StartedLine(Guid TaskId, string Section, DateOnly? LastDay);

    internal static void Map(IEndpointRouteBuilder tasks) => tasks.MapPost("/events", Handle)
        .WithName(nameof(RecordTaskEvent))
        .WithSummary("Record an outside event that tasks wait for")
        .RequirePermission(Permissions.RecordEvents)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Created<Response>> Handle(Request request, ReportingDbContext db, TaskStarting starting, TaskReading reading, ReportAuthor author, CancellationToken cancellationToken)
    {
        new InputCheck()
            .Require(request.Year is >= 2000 and <= 2100, "year", "Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.")
            .Require(request.HappenedOn.Year is >= 2000 and <= 2100 && request.HappenedOn <= VietnamTime.DayOf(author.Now), "happenedOn", "Ngày không được ở tương lai.", "The day must not lie in the future.")
            .RequireText(request.Event, "event", 500)
            .RequireText(request.Subject, "subject", 500)
            .ThrowIfAny();
        var started = await starting.Start(request.Year, request.Event, request.HappenedOn, request.Subject, cancellationToken);
        if (started.Count == 0)
        {
            throw new RuleViolationException("task-event.nobody-waits", new(
                "Không có nhiệm vụ nào đang chờ sự kiện này; hãy lấy tên sự kiện từ startsOn của nhiệm vụ ở trạng thái waiting.",
                "No task waits for this event; take its name from startsOn of a task in the state waiting."));
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            "/tasks",
            new Response(request.Event, request.HappenedOn, [.. started.Where(task => reading.ReadsAll(task.Class)).Select(task => new StartedLine(task.TaskId, task.Content.Section, task.LastDay))]));
    }
}
