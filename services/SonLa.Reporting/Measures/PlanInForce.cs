namespace SonLa.Reporting.Measures;

internal static class PlanInForce
{
    /// <summary>The year's plan as it holds on a day: an amendment counts from its day on, before it what was issued.</summary>
    public static IQueryable<PlanVersion> InForceOn(this IQueryable<PlanVersion> plans, int planYear, DateOnly day) => plans
        .Where(plan => plan.PlanYear == planYear)
        .OrderByDescending(plan => plan.EffectiveOn == null || plan.EffectiveOn <= day)
        .ThenByDescending(plan => plan.Sequence)
        .Take(1);
}
