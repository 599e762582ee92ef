using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>Whoever raised an obstacle takes it back, with the reason.</summary>
internal static class WithdrawObstacle
{
    public sealed record Request
    {
        /// <summary>The reason.</summary>
        public required string Text { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder obstacles) => obstacles.MapPost("/{obstacleId:guid}/withdrawal", Handle)
        .WithName(nameof(WithdrawObstacle))
        .WithSummary("Withdraw an obstacle")
        .RequirePermission(Permissions.RaiseObstacles)
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
            await stepping.FindOwn(obstacleId, cancellationToken),
            new(request.Text),
            (obstacle, now) => obstacle.Withdraw(now),
            obstacle => Told(obstacle, request.Text, author),
            http,
            cancellationToken);

    internal static ObstacleWithdrawn Told(RaisedObstacle obstacle, string reason, ReportAuthor author) => new()
    {
        ObstacleId = obstacle.ObstacleId,
        OrganisationCode = obstacle.OrganisationCode,
        What = obstacle.What,
        Reason = reason,
        Addressees = obstacle.Addressees,
        WithdrawnAt = author.Now,
        Version = obstacle.Version,
    };
}
