using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Makes the obligations that exist equal to what calendar, plan and organisations ask for.</summary>
internal sealed class ObligationOpening(ReportingDbContext db, IEvents events, BusinessClock clock, CalendarsInForce calendars)
{
    /// <summary>One reconciliation at a time among all replicas, until the transaction ends; taken before anything is written.</summary>
    public Task TakeTurn(CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({History.OpeningLock})", cancellationToken);

    /// <summary>Opens what is missing and withdraws what nobody asks for any more, for one organisation or all.</summary>
    public async Task Reconcile(string? organisationCode, CancellationToken cancellationToken)
    {
        foreach (var plan in await CurrentPlans(cancellationToken))
        {
            if (await calendars.Find(plan.Province, plan.PlanYear, cancellationToken) is { } calendar)
            {
                await Reconcile(calendar, plan, organisationCode, cancellationToken);
            }
        }
    }

    private async Task Reconcile(ReportingCalendar calendar, PlanVersion plan, string? organisationCode, CancellationToken cancellationToken)
    {
        var all = await db.Organisations.OrderBy(organisation => organisation.Code).ToListAsync(cancellationToken);

        // Where somebody has taken over from somebody, what one owes hangs on the others.
        var only = all.Exists(organisation => organisation.Ending is not null) ? null : organisationCode;
        var versions = await db.PlanVersions.AsNoTracking().Where(version => version.PlanId == plan.PlanId).ToListAsync(cancellationToken);
        var assignments = await db.MeasureAssignments.AsNoTracking().Where(assignment => assignment.PlanId == plan.PlanId).ToListAsync(cancellationToken);
        var happened = await db.CalendarEvents.AsNoTracking()
            .Where(happening => happening.Province == calendar.Province && happening.PlanYear == calendar.PlanYear)
            .ToListAsync(cancellationToken);
        var known = await db.Obligations
            .FromSql($"select * from obligations where province = {calendar.Province} and plan_year = {calendar.PlanYear} and ({only}::text is null or organisation_code = {only}) order by obligation_id for update")
            .ToDictionaryAsync(obligation => obligation.ObligationId, cancellationToken);
        var handover = Handover.Of(
            calendar,
            happened.Select(happening => happening.Duty(calendar)),
            only is null ? all : all.FindAll(organisation => organisation.Code == only),
            new Answerability(versions, assignments),
            id => known.GetValueOrDefault(id) is { } obligation && (obligation.SubmittedAt is not null || obligation.ExcusedAt is not null));

        foreach (var (id, duty, code) in handover.Owed.Values.Where(one => !known.ContainsKey(one.ObligationId)))
        {
            known[id] = Open(Obligation.Open(id, calendar, duty, code, clock.GetUtcNow()));
        }

        var turned = known.Values.Where(one => one.Carry(handover.Carrying.Contains(one.ObligationId), clock.GetUtcNow())).Select(one => one.ObligationId).ToHashSet();
        foreach (var obligation in known.Values)
        {
            Change(obligation, handover, known, turned);
        }

        await Speak(known.Values, all, cancellationToken);
    }

    // After its end, who took over everything else answers for what an organisation left.
    private async Task Speak(IEnumerable<Obligation> obligations, List<Organisation> organisations, CancellationToken cancellationToken)
    {
        if (organisations.TrueForAll(organisation => organisation.Ending is null))
        {
            return;
        }

        var line = new SuccessionLine(organisations);
        var speakers = organisations
            .Where(organisation => organisation.Ending is not null)
            .ToDictionary(organisation => organisation.Code, organisation => line.SpeakerFor(organisation.Code, DateOnly.MaxValue));
        foreach (var obligation in obligations)
        {
            obligation.SpeakBy(speakers.GetValueOrDefault(obligation.OrganisationCode));
        }

        foreach (var (code, speaker) in speakers)
        {
            await db.Reports
                .Where(report => report.OrganisationCode == code && report.SpokenForBy != speaker)
                .ExecuteUpdateAsync(report => report.SetProperty(one => one.SpokenForBy, speaker), cancellationToken);
        }
    }

    private Obligation Open(Obligation obligation)
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
        return obligation;
    }

    private void Change(Obligation obligation, Handover handover, Dictionary<Guid, Obligation> known, HashSet<Guid> turned)
    {
        var now = clock.GetUtcNow();
        if (handover.Passed.TryGetValue(obligation.ObligationId, out var to))
        {
            Pass(obligation, [.. to.Select(id => known[id])], turned, now);
            return;
        }

        var isOwed = handover.Owed.ContainsKey(obligation.ObligationId);
        var isWithdrawn = obligation.WithdrawnAt is not null && obligation.PassedTo is null;

        // One that would be owed but for an act of succession waits for whoever takes over.
        var stays = isOwed ? obligation.WithdrawnAt is null : isWithdrawn || handover.Expected.Contains(obligation.ObligationId);
        var isMissed = !isOwed && obligation.DueAt < now && obligation.PassedTo is null && !turned.Contains(obligation.ObligationId);
        if (stays || isMissed || obligation.SubmittedAt is not null)
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

    private void Pass(Obligation obligation, IReadOnlyList<Obligation> to, HashSet<Guid> turned, DateTimeOffset now)
    {
        if (!obligation.Pass([.. to.Select(one => one.ObligationId)], to.Any(one => turned.Contains(one.ObligationId)), now))
        {
            return;
        }

        Note(obligation, ObligationChange.Passed, now, events.Publish(new ObligationPassed
        {
            ObligationId = obligation.ObligationId,
            OrganisationCode = obligation.OrganisationCode,
            Regime = obligation.Regime,
            PeriodKind = obligation.PeriodKind,
            Period = obligation.Period,
            Title = obligation.Title,
            To = [.. to.Select(one => new SucceedingObligation { ObligationId = one.ObligationId, OrganisationCode = one.OrganisationCode, Carrying = one.CarriesSince is not null })],
            PassedAt = now,
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
