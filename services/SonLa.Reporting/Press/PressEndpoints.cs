using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Press;

/// <summary>The slices of press guidance.</summary>
internal static class PressEndpoints
{
    internal static void MapPressEndpoints(this IEndpointRouteBuilder app)
    {
        var guidance = app.MapGroup("/press-guidance").WithTags("Press").RequirePermission(Permissions.ReadReporting);
        ListPressGuidance.Map(guidance);
        RecordPressGuidance.Map(guidance);
    }
}
