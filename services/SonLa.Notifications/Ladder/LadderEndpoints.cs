using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Ladder;

internal static class LadderEndpoints
{
    internal static void MapLadder(this IEndpointRouteBuilder app)
    {
        var ladder = app.MapGroup("/ladder").WithTags("Ladder").RequirePermission(Permissions.FollowLadder);
        GetLadder.Map(ladder);
    }
}
