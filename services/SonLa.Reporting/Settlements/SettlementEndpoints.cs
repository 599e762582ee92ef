using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Settlements;

/// <summary>The slices of settlements.</summary>
internal static class SettlementEndpoints
{
    internal static void MapSettlementEndpoints(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/periods").WithTags("Settlements").RequirePermission(Permissions.ReadReporting);
        ListDisagreements.Map(periods);
        SettleFigures.Map(periods);
    }
}
