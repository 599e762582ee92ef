using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>The UBND decides on an obstacle that was passed up to it.</summary>
internal static class DecideObstacle
{
    public sealed record Request
    {
        /// <summary>What is decided.</summary>
        public required string Text { get; init; }

        public string? DocumentNumber { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("/{obstacleId:guid}/decision", Handle)
        .WithName(nameof(DecideObstacle))
        .WithSummary("Decide on an obstacle that was passed up")
        .RequirePermission(Permissions.DecideObstacles)
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
            (obstacle, now) => obstacle.Decide(now),
            obstacle => new ObstacleDecided { ObstacleId = obstacle.ObstacleId, OrganisationCode = obstacle.OrganisationCode, What = obstacle.What, Decision = request.Text, DocumentNumber = request.DocumentNumber, DecidedAt = author.Now, Version = obstacle.Version },
            http,
            cancellationToken);
}
