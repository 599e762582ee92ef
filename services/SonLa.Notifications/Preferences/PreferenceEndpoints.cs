using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Preferences;

internal static class PreferenceEndpoints
{
    internal static void MapPreferences(this IEndpointRouteBuilder app)
    {
        var preferences = app.MapGroup("/preferences").WithTags("Preferences").RequirePermission(Permissions.ReadOwnMessages);
        GetPreferences.Map(preferences);
        ChoosePreferences.Map(preferences);
    }
}
