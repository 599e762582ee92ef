using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obstacles;

/// <summary>What the measures and tasks that obstacles are about are called today.</summary>
internal sealed class SubjectNames(ReportingDbContext db, SpokenTasks tasks, BusinessClock clock)
{
    private readonly Dictionary<int, PlanVersion?> _plans = [];
    private IReadOnlyDictionary<Guid, string> _tasks = new Dictionary<Guid, string>();

    /// <summary>Reads what some obstacles are about.</summary>
    public async Task Read(IReadOnlyList<RaisedObstacle> obstacles, CancellationToken cancellationToken)
    {
        foreach (var year in obstacles.Where(one => one.MeasureCode is not null).Select(one => one.PlanYear).Distinct().Where(year => !_plans.ContainsKey(year)).ToList())
        {
            _plans[year] = await db.PlanVersions.AsNoTracking().InForceOn(year, clock.Today).FirstOrDefaultAsync(cancellationToken);
        }

        _tasks = await tasks.NamesOf(obstacles.Select(one => one.TaskId), cancellationToken);
    }

    /// <summary>The measure with its indicator's number; its code where the plan no longer has it; null for none.</summary>
    public string? MeasureOf(RaisedObstacle one)
    {
        var measure = one.MeasureCode is null ? null : _plans.GetValueOrDefault(one.PlanYear)?.Measures.FirstOrDefault(candidate => candidate.Code == one.MeasureCode);
        return measure is null ? one.MeasureCode : $"{measure.IndicatorOrdinal}{measure.Part}. {measure.Name}";
    }

    /// <summary>The task with its label; its code where it is no longer everybody's to read; null for none.</summary>
    public string? TaskOf(RaisedObstacle one) => one.TaskId is { } taskId ? _tasks.GetValueOrDefault(taskId, one.TaskCode ?? "") : null;
}
