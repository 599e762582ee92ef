using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>A lead raises a difficulty at any time, about a measure that it leads, with its proposal (2668/QĐ-UBND, Điều 2.1.3).</summary>
internal static class RaiseObstacle
{
    public sealed record Request
    {
        /// <summary>Absent where it is the running year's plan.</summary>
        public int? PlanYear { get; init; }

        /// <summary>A measure that one's organisation leads or evaluates.</summary>
        public required string MeasureCode { get; init; }

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
        ReportAuthor author,
        BusinessClock clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var year = request.PlanYear ?? clock.Today.Year;
        var plan = year is < 1900 or > 2199 ? null : await db.PlanVersions.AsNoTracking().InForceOn(year, clock.Today).FirstOrDefaultAsync(cancellationToken);
        var own = author.Caller.OrganisationCode;
        new InputCheck()
            .RequireText(request.What, "what", ReportText.LongestText)
            .RequireText(request.Why, "why", ReportText.LongestText)
            .RequireText(request.Effect, "effect", ReportText.LongestText)
            .RequireText(request.Proposal, "proposal", ReportText.LongestText)
            .Require(plan is not null, "planYear", "Năm này chưa có kế hoạch; hãy ghi năm đã được giao kế hoạch.", "There is no plan of this year; name a year whose plan was issued.")
            .Require(
                plan is null || plan.DutiesOf(own).Any(duty => duty.Measure.Code == request.MeasureCode),
                "measureCode",
                "Cơ quan bạn không chủ trì chỉ tiêu này; hãy lấy mã từ kế hoạch, trong các chỉ tiêu của cơ quan bạn.",
                "Your organisation does not lead this measure; take the code from the plan, among your organisation's own.")
            .ThrowIfAny();
        var obstacle = raising.Raise(
            Guid.CreateVersion7(),
            plan!.Province,
            year,
            new(request.What, request.Why, request.Effect, request.Proposal, request.MeasureCode, null));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, obstacle.Version);
        return TypedResults.Created(
            $"/obstacles/{obstacle.ObstacleId}",
            new Response(obstacle.ObstacleId, obstacle.Version, obstacle.Stage, obstacle.Document, obstacle.Addressees, obstacle.RaisedAt));
    }
}
