using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Narratives;

/// <summary>The slices of consolidated reports' texts.</summary>
internal static class NarrativeEndpoints
{
    internal static void MapNarrativeEndpoints(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/periods").WithTags("Narratives").RequirePermission(Permissions.ReadReporting);
        GetNarrative.Map(periods);
        WriteNarrative.Map(periods);
        ListNarrativeVersions.Map(periods);
        GetNarrativeVersion.Map(periods);
    }
}
