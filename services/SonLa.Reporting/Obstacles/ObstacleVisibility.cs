using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obstacles;

/// <summary>Who may see which obstacles: one's own organisation's and those addressed to it; those who direct and follow up see all.</summary>
internal static class ObstacleVisibility
{
    public static IQueryable<RaisedObstacle> VisibleTo(this IQueryable<RaisedObstacle> obstacles, Caller caller)
    {
        if (caller.SeesAll())
        {
            return obstacles;
        }

        var own = caller.OrganisationCode;
        return caller.WorksInAffairs()
            ? obstacles.Where(obstacle => obstacle.OrganisationCode == own || obstacle.Addressees.Contains(own))
            : obstacles.Where(_ => false);
    }
}
