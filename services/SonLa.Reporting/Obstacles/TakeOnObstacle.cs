using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>The planning department takes an obstacle on (2668/QĐ-UBND, Điều 2.2).</summary>
internal static class TakeOnObstacle
{
    public sealed record Request
    {
        /// <summary>What it is going to do; need not be said.</summary>
        public string? Text { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("/{obstacleId:guid}/taking-on", Handle)
        .WithName(nameof(TakeOnObstacle))
        .WithSummary("Take an obstacle on")
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
            new(request.Text, TextRequired: false),
            (obstacle, now) => obstacle.TakeOn(now),
            obstacle => new ObstacleTakenOn { ObstacleId = obstacle.ObstacleId, OrganisationCode = obstacle.OrganisationCode, What = obstacle.What, Text = request.Text, TakenOnAt = author.Now, Version = obstacle.Version },
            http,
            cancellationToken);
}
