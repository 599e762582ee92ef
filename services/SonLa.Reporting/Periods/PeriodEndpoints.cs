using SonLa.Reporting.Documents;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>The slices of periods.</summary>
internal static class PeriodEndpoints
{
    internal static void MapPeriodEndpoints(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/periods").WithTags("Periods").RequirePermission(Permissions.ReadReporting);
        GetConsolidation.Map(periods);
        GetConsolidationAsOf.Map(periods);
        ListIndicatorStates.Map(periods);
        ClosePeriod.Map(periods);
        GetClosedPeriod.Map(periods);
        VerifyClosedPeriod.Map(periods);
        ExportDocument.Map(periods);
        ExportWorkbook.Map(periods);
    }
}
