using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Measures;

/// <summary>Keeps the month and quarter targets against which progress within the year is judged.</summary>
internal sealed class KeepBreakdownOnBreakdownSet(ReportingDbContext db, BusinessClock clock) : IConsumer<BreakdownSet>
{
    public async Task Consume(ConsumeContext<BreakdownSet> context)
    {
        var set = context.Message;
        if (await db.BreakdownVersions.AnyAsync(known => known.MeasureId == set.MeasureId && known.Version >= set.Version, context.CancellationToken))
        {
            return;
        }

        db.Add(new BreakdownVersion
        {
            MeasureId = set.MeasureId,
            Version = set.Version,
            PlanId = set.PlanId,
            MeasureCode = set.MeasureCode,
            Months = set.Months,
            Quarters = set.Quarters,
            RecordedAt = clock.GetUtcNow(),
        });
    }
}
