namespace SonLa.Budget.Forecasts;

/// <summary>What can be done with forecasts.</summary>
internal static class ForecastEndpoints
{
    internal static void MapForecastEndpoints(this IEndpointRouteBuilder app)
    {
        var forecasts = app.MapGroup("").WithTags("Forecasts");
        ListForecasts.Map(forecasts);
        EnterPastDisbursements.Map(forecasts);
    }
}
