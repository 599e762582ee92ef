using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Makes the obligations that exist equal to what calendar, plan and organisations ask for.</summary>
internal sealed class ObligationOpening(ReportingDbContext db, IEvents events, BusinessClock clock, CalendarShelf calendars)
{
    /// <summary>One reconciliation at a time among all replicas, until the transaction ends; taken before anything is written.</summary>
    public Task TakeTurn(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({History.OpeningLock})", cancellationToken);

    /// <summary>Opens what is missing and withdraws what nobody asks for any more, for one organisation or all.</summary>
    public async Task Reconcile(string? organisationCode, CancellationToken cancellationToken)
    {
        foreach (var plan in await CurrentPlans(cancellationToken))
        {
            if (calendars.Find(plan.Province, plan.PlanYear) is { } calendar)
            {
                await Reconcile(calendar, plan, organisationCode, cancellationToken);
            }
        }
    }

    private async Task Reconcile(ReportingCalendar calendar, PlanVersion plan, string? organisationCode, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations
            .Where(organisation => organisationCode == null || organisation.Code == organisationCode)
            .OrderBy(organisation => organisation.Code)
            .ToListAsync(cancellationToken);
        var versions = await db.PlanVersions.AsNoTracking().Where(version => version.PlanId == plan.PlanId).ToListAsync(cancellationToken);
        var assignments = await db.MeasureAssignments.AsNoTracking().Where(assignment => assignment.PlanId == plan.PlanId).ToListAsync(cancellationToken);
        var answerability = new Answerability(versions, assignments);
        var happened = await db.CalendarEvents.AsNoTracking()
            .Where(happening => happening.Province == calendar.Province && happening.PlanYear == calendar.PlanYear)
            .ToListAsync(cancellationToken);
        var owed = OwedReport.Of(calendar, happened.Select(happening => happening.Duty(calendar)), organisations, answerability.Binds).ToDictionary(one => one.ObligationId);
        var known = await db.Obligations
            .FromSql($"select * from obligations where province = {calendar.Province} and plan_year = {calendar.PlanYear} and ({organisationCode}::text is null or organisation_code = {organisationCode}) order by obligation_id for update")
            .ToDictionaryAsync(obligation => obligation.ObligationId, cancellationToken);

        foreach (var (id, duty, code) in owed.Values.Where(one => !known.ContainsKey(one.ObligationId)))
        {
            Open(Obligation.Open(id, calendar, duty, code, clock.GetUtcNow()));
        }

        foreach (var obligation in known.Values)
        {
            Change(obligation, owed.ContainsKey(obligation.ObligationId));
        }
    }

    private void Open(Obligation obligation)
    {
        db.Add(obligation);
        events.Publish(new ObligationOpened
        {
            ObligationId = obligation.ObligationId,
            Province = obligation.Province,
            PlanYear = obligation.PlanYear,
            OrganisationCode = obligation.OrganisationCode,
            Regime = obligation.Regime,
            PeriodKind = obligation.PeriodKind,
            Period = obligation.Period,
            DueAt = obligation.DueAt,
            Title = obligation.Title,
            Recipients = [.. obligation.Deliveries.Select(delivery => new ObligationRecipient { OrganisationCode = delivery.OrganisationCode, Purpose = delivery.Purpose })],
            OpenedAt = obligation.OpenedAt,
            Version = obligation.Version,
        });
    }

    private void Change(Obligation obligation, bool isOwed)
    {
        var now = clock.GetUtcNow();
        if (isOwed == (obligation.WithdrawnAt is null) || obligation.SubmittedAt is not null || (!isOwed && obligation.DueAt < now))
        {
            return;
        }

        if (isOwed)
        {
            obligation.Reinstate();
            Note(obligation, ObligationChange.Reinstated, now, events.Publish(new ObligationReinstated
            {
                ObligationId = obligation.ObligationId,
                OrganisationCode = obligation.OrganisationCode,
                Regime = obligation.Regime,
                PeriodKind = obligation.PeriodKind,
                Period = obligation.Period,
                Title = obligation.Title,
                ReinstatedAt = now,
                Version = obligation.Version,
            }));
            return;
        }

        obligation.Withdraw(now);
        Note(obligation, ObligationChange.Withdrawn, now, events.Publish(new ObligationWithdrawn
        {
            ObligationId = obligation.ObligationId,
            OrganisationCode = obligation.OrganisationCode,
            Regime = obligation.Regime,
            PeriodKind = obligation.PeriodKind,
            Period = obligation.Period,
            Title = obligation.Title,
            WithdrawnAt = now,
            Version = obligation.Version,
        }));
    }

    private void Note(Obligation obligation, string kind, DateTimeOffset now, Guid eventMessageId) =>
        db.Add(new ObligationChange { ChangeId = Guid.CreateVersion7(), ObligationId = obligation.ObligationId, Kind = kind, At = now, EventMessageId = eventMessageId });

    private async Task<IReadOnlyList<PlanVersion>> CurrentPlans(CancellationToken cancellationToken) =>
        await db.PlanVersions
            .Where(plan => !db.PlanVersions.Any(newer => newer.Province == plan.Province && newer.PlanYear == plan.PlanYear && newer.Sequence > plan.Sequence))
            .OrderBy(plan => plan.PlanYear)
            .ToListAsync(cancellationToken);
}
