using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>A lead raises a difficulty at any time, about a measure or a task that it leads, with its proposal (2668/QĐ-UBND, Điều 2.1.3).</summary>
internal static class RaiseObstacle
{
    public sealed record Request
    {
        /// <summary>Absent where it is the running year's plan; a task's is its own.</summary>
        public int? PlanYear { get; init; }

        /// <summary>A measure that one's organisation leads or evaluates; this or a task.</summary>
        public string? MeasureCode { get; init; }

        /// <summary>A task that one's organisation leads and that is open to every official.</summary>
        public Guid? TaskId { get; init; }

        public required string What { get; init; }

        public required string Why { get; init; }

        public required string Effect { get; init; }

        public required string Proposal { get; init; }
    }

    public sealed record Response(Guid ObstacleId, int Version, string Stage, string? Document, IReadOnlyList<string> Addressees, DateTimeOffset RaisedAt);

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("", Handle)
        .WithName(nameof(RaiseObstacle))
        .WithSummary("Raise an obstacle")
        .RequirePermission(Permissions.RaiseObstacles)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Created<Response>> Handle(
        Request request,
        ReportingDbContext db,
        ObstacleRaising raising,
        SpokenTasks tasks,
        ReportAuthor author,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var task = request.TaskId is { } taskId ? await tasks.Find(author.Caller.OrganisationCode, taskId, cancellationToken) : null;
        var year = task?.PlanYear ?? request.PlanYear ?? clock.Today.Year;
        var plan = year is < 1900 or > 2199 ? null : await db.PlanVersions.AsNoTracking().InForceOn(year, clock.Today).FirstOrDefaultAsync(cancellationToken);
        var own = author.Caller.OrganisationCode;
        new InputCheck()
            .RequireText(request.What, "what", ReportText.LongestText)
            .RequireText(request.Why, "why", ReportText.LongestText)
            .RequireText(request.Effect, "effect", ReportText.LongestText)
            .RequireText(request.Proposal, "proposal", ReportText.LongestText)
            .Require(plan is not null, "planYear", "Năm này chưa có kế hoạch; hãy ghi năm đã được giao kế hoạch.", "There is no plan of this year; name a year whose plan was issued.")
            .Require((request.TaskId is null) != (request.MeasureCode is null), "measureCode", "Hãy nêu đúng một việc: measureCode (chỉ tiêu) hoặc taskId (nhiệm vụ).", "Name exactly one matter: measureCode or taskId.")
            .Require(
                plan is null || request.MeasureCode is null || plan.DutiesOf(own).Any(duty => duty.Measure.Code == request.MeasureCode),
                "measureCode",
                "Cơ quan bạn không chủ trì chỉ tiêu này; hãy lấy mã từ kế hoạch, trong các chỉ tiêu của cơ quan bạn.",
                "Your organisation does not lead this measure; take the code from the plan, among your organisation's own.")
            .Require(
                request.TaskId is null || task is not null,
                "taskId",
                "Cơ quan bạn không chủ trì nhiệm vụ này, hoặc nhiệm vụ thuộc lĩnh vực hạn chế đọc; hãy chọn từ GET /obstacles/subjects.",
                "Your organisation does not lead this task, or not everybody may read it; choose from GET /obstacles/subjects.")
            .ThrowIfAny();
        var obstacle = raising.Raise(
            Guid.CreateVersion7(),
            plan!.Province,
            year,
            new(request.What, request.Why, request.Effect, request.Proposal, request.MeasureCode, task?.TaskId, task?.Content.Code));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, obstacle.Version);
        return TypedResults.Created(
            $"/obstacles/{obstacle.ObstacleId}",
            new Response(obstacle.ObstacleId, obstacle.Version, obstacle.Stage, obstacle.Document, obstacle.Addressees, obstacle.RaisedAt));
    }
}
