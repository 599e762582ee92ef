using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Inputs;

/// <summary>The slices of coordinators' inputs.</summary>
internal static class InputEndpoints
{
    internal static void MapInputEndpoints(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/periods").WithTags("Inputs").RequirePermission(Permissions.ReadReporting);
        ListInputs.Map(periods);
        HandInInput.Map(periods);
    }
}
