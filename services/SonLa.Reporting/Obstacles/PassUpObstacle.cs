using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>The planning department passes an obstacle to the UBND with its advice (2668/QĐ-UBND, Điều 2.2).</summary>
internal static class PassUpObstacle
{
    public sealed record Request
    {
        /// <summary>The advice.</summary>
        public required string Text { get; init; }

        public string? DocumentNumber { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("/{obstacleId:guid}/passing-up", Handle)
        .WithName(nameof(PassUpObstacle))
        .WithSummary("Pass an obstacle up to the UBND with advice")
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
            (obstacle, now) => obstacle.PassUp(now),
            obstacle => new ObstaclePassedUp { ObstacleId = obstacle.ObstacleId, OrganisationCode = obstacle.OrganisationCode, What = obstacle.What, Advice = request.Text, DocumentNumber = request.DocumentNumber, PassedUpAt = author.Now, Version = obstacle.Version },
            http,
            cancellationToken);
}
