using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>What measures are called in the plans in force today.</summary>
internal sealed class MeasureNames(ReportingDbContext db, BusinessClock clock)
{
    private readonly Dictionary<int, PlanVersion?> _plans = [];

    /// <summary>Reads the plans of some years.</summary>
    public async Task Read(IEnumerable<int> years, CancellationToken cancellationToken)
    {
        foreach (var year in years.Distinct().Where(year => !_plans.ContainsKey(year)).ToList())
        {
            _plans[year] = await db.PlanVersions.AsNoTracking().InForceOn(year, clock.Today).FirstOrDefaultAsync(cancellationToken);
        }
    }

    /// <summary>The measure with its indicator's number; its code where the plan no longer has it; null for none.</summary>
    public string? Of(int year, string? measureCode)
    {
        var measure = measureCode is null ? null : _plans.GetValueOrDefault(year)?.Measures.FirstOrDefault(candidate => candidate.Code == measureCode);
        return measure is null ? measureCode : $"{measure.IndicatorOrdinal}{measure.Part}. {measure.Name}";
    }
}
