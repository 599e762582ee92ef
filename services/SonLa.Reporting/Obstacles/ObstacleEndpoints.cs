using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>The slices of obstacles.</summary>
internal static class ObstacleEndpoints
{
    internal static void MapObstacleEndpoints(this IEndpointRouteBuilder app)
    {
        var obstacles = app.MapGroup("/obstacles").WithTags("Obstacles").RequirePermission(Permissions.ReadReporting);
        ListObstacles.Map(obstacles);
        RaiseObstacle.Map(obstacles);
        ListObstacleSubjects.Map(obstacles);
        GetObstacle.Map(obstacles);
        TakeOnObstacle.Map(obstacles);
        ResolveObstacle.Map(obstacles);
        PassUpObstacle.Map(obstacles);
        DecideObstacle.Map(obstacles);
        WithdrawObstacle.Map(obstacles);
    }
}
