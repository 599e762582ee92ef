using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Deadlines;

/// <summary>Claims the obligations whose next rung is due, records the rung and publishes its event in one transaction; replicas pass over each other's rows.</summary>
internal sealed partial class DeadlineTurn(ReportingDbContext db, IEvents events, BusinessClock clock, CalendarsInForce calendars, ILogger<DeadlineTurn> log)
{
    internal const int BatchSize = 200;

    /// <summary>How many obligations were taken; a full batch means that there may be more.</summary>
    public async Task<int> Take(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var claimed = await db.Obligations
            .FromSql($"select * from obligations where next_rung_at <= {now} and withdrawn_at is null order by next_rung_at limit {BatchSize} for update skip locked")
            .ToListAsync(cancellationToken);
        foreach (var obligation in claimed)
        {
            foreach (var rung in obligation.Climb(await LadderOf(obligation, cancellationToken), now))
            {
                db.Add(Record(obligation, rung, now));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return claimed.Count;
    }

    /// <summary>A regime that is no longer written anywhere must not keep its obligations, or those of others, from being reminded of.</summary>
    private async Task<IReadOnlyList<Rung>> LadderOf(Obligation obligation, CancellationToken cancellationToken)
    {
        var calendar = await calendars.Find(obligation.Province, obligation.PlanYear, cancellationToken);
        if (calendar?.Regimes.SingleOrDefault(regime => regime.Code == obligation.Regime) is { } written)
        {
            return Rung.Of(written);
        }

        NoLongerWritten(obligation.Province, obligation.PlanYear, obligation.Regime, obligation.ObligationId);
        return Rung.Usual;
    }

    private ObligationSignal Record(Obligation obligation, Rung rung, DateTimeOffset now)
    {
        var pointless = !rung.AfterDue && obligation.DueAt < now;
        return new()
        {
            ObligationId = obligation.ObligationId,
            Rung = rung.Name,
            DueAt = rung.At(obligation.DueAt),
            RecordedAt = now,
            Outcome = pointless ? ObligationSignal.Skipped : ObligationSignal.Published,
            EventMessageId = pointless ? null : rung.AfterDue ? Escalate(obligation, rung, now) : Remind(obligation, rung, now),
        };
    }

    private Guid Remind(Obligation obligation, Rung rung, DateTimeOffset now) => events.Publish(new ReportDueSoon
    {
        ObligationId = obligation.ObligationId,
        OrganisationCode = obligation.OrganisationCode,
        Regime = obligation.Regime,
        PeriodKind = obligation.PeriodKind,
        Period = obligation.Period,
        DueAt = obligation.DueAt,
        Title = obligation.Title,
        DaysBefore = rung.Days,
        Rung = rung.Name,
        At = now,
        Version = obligation.NextVersion(),
    });

    private Guid Escalate(Obligation obligation, Rung rung, DateTimeOffset now) => events.Publish(new ReportOverdue
    {
        ObligationId = obligation.ObligationId,
        OrganisationCode = obligation.OrganisationCode,
        Regime = obligation.Regime,
        PeriodKind = obligation.PeriodKind,
        Period = obligation.Period,
        DueAt = obligation.DueAt,
        Title = obligation.Title,
        DaysAfter = rung.Days,
        Rung = rung.Name,
        At = now,
        Version = obligation.NextVersion(),
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "The calendar {Province} {Year} no longer has the regime {Regime} of obligation {ObligationId}; it is reminded of by the usual ladder")]
    private partial void NoLongerWritten(string province, int year, string regime, Guid obligationId);
}
