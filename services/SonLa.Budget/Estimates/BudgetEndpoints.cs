namespace SonLa.Budget.Estimates;

/// <summary>What can be done with a year's budget.</summary>
internal static class BudgetEndpoints
{
    internal static void MapBudgetEndpoints(this IEndpointRouteBuilder app)
    {
        var years = app.MapGroup("/budget-years").WithTags("Budget");
        GetBudgetRules.Map(years);
        SetEstimate.Map(years);
        PostExecution.Map(years);
        ReverseBudgetEntry.Map(years);
        ListBudgetEntries.Map(years);
        GetBudgetExecution.Map(years);
    }
}
