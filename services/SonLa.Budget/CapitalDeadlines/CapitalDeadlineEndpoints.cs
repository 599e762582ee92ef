namespace SonLa.Budget.CapitalDeadlines;

/// <summary>What can be done with ends of capital.</summary>
internal static class CapitalDeadlineEndpoints
{
    internal static void MapCapitalDeadlineEndpoints(this IEndpointRouteBuilder app)
    {
        var deadlines = app.MapGroup("").WithTags("Capital deadlines");
        ListCapitalDeadlines.Map(deadlines);
        ExtendCapital.Map(deadlines);
    }
}
