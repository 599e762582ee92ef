using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Forecasts;
using SonLa.Budget.Persistence;
using SonLa.Budget.Projects;
using SonLa.Budget.Rounds;
using SonLa.Contracts.Budget;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Budget.Warnings;

/// <summary>Some time before the next round, warns once of every project that is expected to stay below its threshold, while the owner can still change the course.</summary>
internal sealed class ShortfallTurn(BudgetDbContext db, IEvents events, BusinessClock clock, RoundsInForce inForce)
{
    /// <summary>How many projects were warned of.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var due = (await inForce.Years(cancellationToken))
            .Select(year => (year.Year, Round: year.Next(today)))
            .Where(found => found.Round?.ExpectsOn(today) ?? false)
            .ToList();
        if (due.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Replicas take turns; who waited finds what the other has warned of.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('shortfall-warnings'))", cancellationToken);
        var warned = 0;
        foreach (var (year, round) in due)
        {
            warned += await Warn(year, round!, today, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return warned;
    }

    private async Task<int> Warn(int year, ReviewRound round, DateOnly today, CancellationToken cancellationToken)
    {
        var month = ForecastMonth.Last(year, today);
        if (month == 0 || SeasonModel.Of(await db.HistoryBefore(year, cancellationToken), year) is not { } model)
        {
            return 0;
        }

        var (through, now, warned) = (ForecastMonth.EndOf(year, month), clock.GetUtcNow(), 0);
        var standing = await db.Projects
            .Where(project => project.Capital.Any(entry => entry.Year == year) && (round.Filter != ReviewRound.CarriedOver || project.BeganInYear < year))
            .Where(project => !db.ShortfallWarnings.Any(known => known.ProjectId == project.Id && known.Year == year && known.RoundNumber == round.Number))
            .OrderBy(project => project.Code)
            .Select(project => new
            {
                project.Id,
                project.Code,
                project.Name,
                project.OwnerCode,
                project.BeganInYear,
                project.Version,
                Capital = project.Capital.Where(entry => entry.Year == year && entry.EffectiveOn <= through).Sum(entry => entry.AmountInDong),
                Disbursed = project.Disbursements.Where(entry => entry.Year == year && entry.DisbursedOn <= through).Sum(entry => entry.AmountInDong),
            })
            .ToListAsync(cancellationToken);
        foreach (var project in standing)
        {
            var forecast = ProjectForecast.Of(model, project.Code, project.BeganInYear < year, month, new DisbursementRatio(project.Disbursed, project.Capital), [round]);
            if (forecast is not { YearEnd: { } yearEnd, Rounds: [{ Warning: { } warning } line] })
            {
                continue;
            }

            warned++;
            db.Add(new ShortfallWarning
            {
                Year = year,
                RoundNumber = round.Number,
                ProjectId = project.Id,
                Through = through,
                CapitalInForceInDong = project.Capital,
                ExpectedInDong = line.Expected.ExpectedInDong,
                HighInDong = line.Expected.HighInDong,
                WarnedAt = now,
            });
            events.Publish(new ShortfallExpected
            {
                ProjectId = project.Id,
                ProjectCode = project.Code,
                ProjectName = project.Name,
                OwnerCode = project.OwnerCode,
                PlanYear = year,
                RoundNumber = round.Number,
                CutOff = round.CutOff,
                ThresholdPercent = line.ThresholdPercent,
                Through = through,
                CapitalInForceInDong = project.Capital,
                DisbursedInDong = project.Disbursed,
                ByCutOff = Told(line.Expected),
                ByYearEnd = Told(yearEnd),
                EvenAtBest = warning == ProjectForecast.LikelyBelow,
                WarnedAt = now,
                Version = project.Version,
            });
        }

        return warned;
    }

    private static ExpectedAmount Told(ProjectForecast.Line line) => new() { ExpectedInDong = line.ExpectedInDong, LowInDong = line.LowInDong, HighInDong = line.HighInDong };
}
