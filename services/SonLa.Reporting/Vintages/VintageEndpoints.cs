using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Vintages;

/// <summary>The slices of vintages.</summary>
internal static class VintageEndpoints
{
    internal static void MapVintageEndpoints(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/periods").WithTags("Vintages").RequirePermission(Permissions.ReadReporting);
        ListVintages.Map(periods);
        ListVintagesAsOf.Map(periods);
        EnterOfficialFigure.Map(periods);
        ListForecastErrors.Map(app);
    }
}
