using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Live;

internal static class LiveEndpoints
{
    internal static void AddUnreadSignals(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UnreadSignals>();
        if (!ServiceCommand.IsOneOff)
        {
            builder.Services.AddHostedService(provider => provider.GetRequiredService<UnreadSignals>());
        }
    }

    internal static void MapLive(this IEndpointRouteBuilder app)
    {
        var live = app.MapGroup("").WithTags("Live").RequirePermission(Permissions.ReadOwnMessages);
        StreamUnreadCount.Map(live);
    }
}
