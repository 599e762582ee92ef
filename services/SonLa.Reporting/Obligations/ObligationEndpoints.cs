using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obligations;

/// <summary>The slices of obligations.</summary>
internal static class ObligationEndpoints
{
    internal static void MapObligationEndpoints(this IEndpointRouteBuilder app)
    {
        var obligations = app.MapGroup("/obligations").WithTags("Obligations").RequirePermission(Permissions.ReadReporting);
        ListObligations.Map(obligations);
        ListLateObligations.Map(obligations);
        SummariseObligations.Map(obligations);
        GetObligation.Map(obligations);
        MarkObligationSeen.Map(obligations);
        ExcuseObligation.Map(obligations);
    }
}
