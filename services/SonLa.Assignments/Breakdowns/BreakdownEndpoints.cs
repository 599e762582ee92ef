using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Breakdowns;

/// <summary>The slices of breakdowns.</summary>
internal static class BreakdownEndpoints
{
    public static void MapBreakdownEndpoints(this IEndpointRouteBuilder app)
    {
        var measures = app.MapGroup("/measures").WithTags("Breakdowns").RequirePermission(Permissions.ReadPlans);
        SetBreakdown.Map(measures);
        GetBreakdown.Map(measures);
        SetDistrictTargets.Map(measures);
        GetDistrictTargets.Map(measures);
    }
}
