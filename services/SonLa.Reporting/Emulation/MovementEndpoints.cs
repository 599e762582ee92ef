using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Emulation;

/// <summary>The slices of emulation movements.</summary>
internal static class MovementEndpoints
{
    internal static void MapMovementEndpoints(this IEndpointRouteBuilder app)
    {
        var movements = app.MapGroup("/movements").WithTags("Emulation").RequirePermission(Permissions.ReadReporting);
        ListMovements.Map(movements);
        GetMovement.Map(movements);
        LaunchMovement.Map(movements);
        SetMovementReportDue.Map(movements);
        HandInMovementPlan.Map(movements);
        ReportMovement.Map(movements);
    }
}
