using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Scenarios;

/// <summary>The slices of the growth scenario.</summary>
internal static class ScenarioEndpoints
{
    internal static void MapScenarioEndpoints(this IEndpointRouteBuilder app)
    {
        var scenarios = app.MapGroup("/scenarios").WithTags("Scenarios").RequirePermission(Permissions.ReadReporting);
        GetScenario.Map(scenarios);
        SetScenario.Map(scenarios);
        var periods = app.MapGroup("/periods").WithTags("Scenarios").RequirePermission(Permissions.ReadReporting);
        CompareScenario.Map(periods);
    }
}
