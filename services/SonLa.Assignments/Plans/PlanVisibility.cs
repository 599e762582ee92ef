using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>Every official sees the plans in force; drafts are seen by those who prepare and sign them.</summary>
internal static class PlanVisibility
{
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Caller caller) =>
        caller.Is(Permissions.SeeAll) ? plans : plans.Where(plan => plan.State == PlanState.Issued);
}
