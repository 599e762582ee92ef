using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Press;

/// <summary>What of a year the press has to be guided on: the plan's documents and the movements.</summary>
internal sealed record GuidedSubject(string DocumentNumber, Guid? MovementId, string? MovementName)
{
    public static async Task<IReadOnlyList<GuidedSubject>> OfYear(ReportingDbContext db, string province, int year, CancellationToken cancellationToken)
    {
        var plans = await db.PlanVersions.AsNoTracking().Where(plan => plan.Province == province && plan.PlanYear == year).Select(plan => plan.DocumentNumber).Distinct().OrderBy(number => number).ToListAsync(cancellationToken);
        var movements = await db.EmulationMovements.AsNoTracking().Where(movement => movement.Province == province && movement.PlanYear == year).OrderBy(movement => movement.MovementId).ToListAsync(cancellationToken);
        return [.. plans.Select(number => new GuidedSubject(number, null, null)), .. movements.Select(movement => new GuidedSubject(movement.DocumentNumber, movement.MovementId, movement.Name))];
    }
}
