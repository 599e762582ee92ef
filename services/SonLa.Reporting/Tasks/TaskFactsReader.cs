using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Tasks;

internal static class TaskFactsReader
{
    /// <summary>The tasks of a plan up to a point of the history.</summary>
    public static async Task<TaskFacts> TaskFactsOf(this ReportingDbContext db, Guid planId, DateOnly until, long asOf, CancellationToken cancellationToken)
    {
        var versions = await db.TaskVersions.AsNoTracking().Where(one => one.PlanId == planId && one.OwnerCode == null && one.Sequence <= asOf).OrderBy(one => one.Sequence).ToListAsync(cancellationToken);
        return versions.Count == 0
            ? TaskFacts.None
            : new(
                versions,
                await db.TaskStatements.AsNoTracking().Where(one => one.PlanId == planId && one.PeriodEndsOn <= until && one.Sequence <= asOf).OrderBy(one => one.Sequence).ToListAsync(cancellationToken),
                await db.TaskStarts.AsNoTracking().Where(one => one.PlanId == planId && one.Sequence <= asOf).OrderBy(one => one.Sequence).ToListAsync(cancellationToken));
    }
}
