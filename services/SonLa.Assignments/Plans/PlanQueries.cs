using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Plans;

/// <summary>How plans are looked up and counted.</summary>
internal static class PlanQueries
{
    /// <summary>With every version and every measure.</summary>
    public static IQueryable<Plan> Whole(this IQueryable<Plan> plans) => plans
        .Include(plan => plan.Versions)
        .Include(plan => plan.Measures)
        .AsSplitQuery();

    /// <summary>A plan to be changed; who changes it at the same time waits until the transaction ends.</summary>
    public static async Task<Plan?> LockPlan(this AssignmentsDbContext db, Guid planId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from plans where id = {planId} for update", cancellationToken);
        return await db.Plans.Whole().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
    }

    /// <summary>The plan's summary, its names read as the organisations stand.</summary>
    public static async Task<PlanSummary> Summarise(this AssignmentsDbContext db, Plan plan, OrganisationCopy organisations, string language, CancellationToken cancellationToken)
    {
        var inForce = db.Assignments.Where(assignment => assignment.PlanId == plan.Id && assignment.RevokedAt == null);
        var assignments = await inForce.CountAsync(cancellationToken);
        var acknowledged = await inForce.CountAsync(assignment => assignment.AcknowledgedAt != null, cancellationToken);
        return PlanSummary.Of(plan, plan.Current.PartiesAmong(organisations), assignments, acknowledged, language);
    }
}
