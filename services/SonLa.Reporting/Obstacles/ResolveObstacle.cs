using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>The planning department resolves an obstacle within its powers (2668/QĐ-UBND, Điều 2.2).</summary>
internal static class ResolveObstacle
{
    public sealed record Request
    {
        /// <summary>The answer.</summary>
        public required string Text { get; init; }

        public string? DocumentNumber { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("/{obstacleId:guid}/resolution", Handle)
        .WithName(nameof(ResolveObstacle))
        .WithSummary("Resolve an obstacle with an answer")
        .RequirePermission(Permissions.HandleObstacles)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<StepAnswer>, NotFound>> Handle(
        Guid obstacleId,
        Request request,
        ObstacleStepping stepping,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken) => await stepping.Take(
            await stepping.Find(obstacleId, cancellationToken),
            new(request.Text, request.DocumentNumber),
            (obstacle, now) => obstacle.Resolve(now),
            obstacle => new ObstacleResolved { ObstacleId = obstacle.ObstacleId, OrganisationCode = obstacle.OrganisationCode, What = obstacle.What, Answer = request.Text, DocumentNumber = request.DocumentNumber, ResolvedAt = author.Now, Version = obstacle.Version },
            http,
            cancellationToken);
}
