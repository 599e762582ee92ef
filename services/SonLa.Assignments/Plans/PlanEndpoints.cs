using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Tasks;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Plans;

/// <summary>The slices of plans.</summary>
internal static class PlanEndpoints
{
    public static void MapPlanEndpoints(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/plans").WithTags("Plans").RequirePermission(Permissions.ReadPlans);
        LoadPlan.Map(plans);
        ListPlans.Map(plans);
        GetPlan.Map(plans);
        GetPlanSummary.Map(plans);
        IssuePlan.Map(plans);
        AmendPlan.Map(plans);
        ListPlanVersions.Map(plans);
        GetPlanVersion.Map(plans);
        ListPlanTasks.Map(plans);
        GetCalendarProposal.Map(plans);
        GetRoundsProposal.Map(plans);
    }
}
