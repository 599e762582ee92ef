using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;

namespace SonLa.Assignments.Plans;

/// <summary>How plans are looked up and counted.</summary>
internal static class PlanQueries
{
    /// <summary>With every version, every measure and every task.</summary>
    public static IQueryable<Plan> Whole(this IQueryable<Plan> plans) => plans
        .Include(plan => plan.Versions)
        .Include(plan => plan.Measures)
        .Include(plan => plan.Tasks)
        .AsSplitQuery();

    /// <summary>A plan to be changed; who changes it at the same time waits until the transaction ends.</summary>
    public static async Task<Plan?> LockPlan(this AssignmentsDbContext db, Guid planId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from plans where id = {planId} for update", cancellationToken);
        return await db.Plans.Whole().SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
    }

    /// <summary>The draft that a file makes or mends; call it inside a transaction.</summary>
    public static async Task<Plan> TakeIn(this AssignmentsDbContext db, PlanFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Two who load a province's year at once take turns; the second then finds the first one's plan.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({file.PlanYear}, hashtext({file.Province}))", cancellationToken);
        var known = await db.Plans
            .Where(plan => plan.Province == file.Province && plan.PlanYear == file.PlanYear)
            .Select(plan => (Guid?)plan.Id)
            .SingleOrDefaultAsync(cancellationToken);
        if (known is { } planId && await db.LockPlan(planId, cancellationToken) is { } standing)
        {
            standing.LoadAgain(file, now);
            return standing;
        }

        var plan = Plan.Load(file, now);
        db.Add(plan);
        return plan;
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
