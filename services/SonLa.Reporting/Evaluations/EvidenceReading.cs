using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Periods;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Urging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Evaluations;

/// <summary>Reads what evaluations of a period rest on as it stands now.</summary>
internal sealed class EvidenceReading(ReportingDbContext db, LiveConsolidation live, BusinessClock clock)
{
    /// <summary>Asked for where only the measures' results matter: duties and capital stay unread.</summary>
    public const string Nobody = "";

    /// <summary>Of one organisation, or of all that a book can be asked for (null); null where the year has no plan.</summary>
    public async Task<EvidenceBook?> Of(ReportingPeriod period, string? organisationCode, CancellationToken cancellationToken)
    {
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(period.Year, period.LastDay).FirstOrDefaultAsync(cancellationToken);
        if (plan is null)
        {
            return null;
        }

        var (first, last) = (period.FirstDay, period.LastDay);
        var duties = await db.Obligations.AsNoTracking()
            .Where(obligation => obligation.Province == plan.Province && obligation.PlanYear == period.Year && obligation.PeriodEndsOn >= first && obligation.PeriodEndsOn <= last)
            .Where(obligation => obligation.WithdrawnAt == null && (organisationCode == null || obligation.OrganisationCode == organisationCode))
            .GroupJoin(db.Reports.Where(report => report.Revision > 0), obligation => obligation.ReportId, report => (Guid?)report.ReportId, (obligation, reports) => new { obligation, reports })
            .SelectMany(row => row.reports.DefaultIfEmpty(), (row, report) => new { row.obligation, Revision = report == null ? (int?)null : report.Revision })
            .ToListAsync(cancellationToken);
        var movements = await db.CapitalMovements.AsNoTracking()
            .Where(movement => movement.PlanYear == period.Year && (organisationCode == null || movement.OwnerCode == organisationCode))
            .ToListAsync(cancellationToken);
        return new(period, plan, clock.GetUtcNow())
        {
            Duties = duties.ToLookup(row => row.obligation.OrganisationCode, row => (row.obligation, row.Revision)),
            Movements = movements.ToLookup(movement => movement.OwnerCode),
            Urgings = await Urgings(period, organisationCode, cancellationToken),
            Results = (await live.Of(period, cancellationToken))?.Report.Indicators.SelectMany(indicator => indicator.Measures.Select(measure => (indicator.Ordinal, measure))).ToDictionary(one => one.measure.MeasureCode) ?? [],
        };
    }

    private async Task<ILookup<string, (UrgingNote Note, int LateAnswers)>> Urgings(ReportingPeriod period, string? organisationCode, CancellationToken cancellationToken)
    {
        var (from, until) = (VietnamTime.StartOf(period.FirstDay).ToUniversalTime(), VietnamTime.EndOf(period.LastDay).ToUniversalTime());
        var notes = await db.UrgingNotes.AsNoTracking()
            .Where(note => note.IssuedAt >= from && note.IssuedAt <= until && (organisationCode == null || note.OrganisationCode == organisationCode))
            .ToListAsync(cancellationToken);
        var ids = notes.ConvertAll(note => note.NoteId);
        var late = await db.UrgingSteps.AsNoTracking()
            .Where(step => ids.Contains(step.NoteId) && step.Late == true)
            .GroupBy(step => step.NoteId)
            .Select(steps => new { steps.Key, Count = steps.Count() })
            .ToDictionaryAsync(steps => steps.Key, steps => steps.Count, cancellationToken);
        return notes.ToLookup(note => note.OrganisationCode, note => (note, late.GetValueOrDefault(note.NoteId)));
    }
}

/// <summary>The evidence of one period, by organisation and by measure; pure.</summary>
internal sealed class EvidenceBook(ReportingPeriod period, PlanVersion plan, DateTimeOffset now)
{
    private readonly DateOnly _through = VietnamTime.DayOf(now) < period.LastDay ? VietnamTime.DayOf(now) : period.LastDay;

    public ReportingPeriod Period => period;

    public PlanVersion Plan => plan;

    public required ILookup<string, (Obligation Obligation, int? Revision)> Duties { get; init; }

    public required ILookup<string, CapitalMovement> Movements { get; init; }

    public required ILookup<string, (UrgingNote Note, int LateAnswers)> Urgings { get; init; }

    public required IReadOnlyDictionary<string, (string Ordinal, ConsolidatedReport.MeasureLine Measure)> Results { get; init; }

    public Evidence Of(string organisationCode) => new(
        period.LastDay,
        _through,
        now,
        [.. Duties[organisationCode].OrderBy(one => one.Obligation.DueAt).ThenBy(one => one.Obligation.ObligationId).Select(one => Line(one.Obligation, one.Revision))],
        [.. plan.Measures.Where(measure => !measure.Collective && measure.LeadCodes.Contains(organisationCode)).Select(measure => Line(measure.Code)).OfType<Evidence.ResultLine>().OrderBy(line => line.Ordinal, OrdinalOrder.Instance).ThenBy(line => line.Part, StringComparer.Ordinal)],
        OwnerDisbursement.Of(Movements[organisationCode], _through))
    {
        Urgings = [.. Urgings[organisationCode].OrderBy(one => one.Note.IssuedAt).ThenBy(one => one.Note.NoteId).Select(one => Line(one.Note, one.LateAnswers))],
    };

    /// <summary>What a single measure's evaluation rests on.</summary>
    public Evidence OfMeasure(string measureCode) => new(period.LastDay, _through, now, [], Line(measureCode) is { } line ? [line] : [], null);

    private Evidence.DutyLine Line(Obligation obligation, int? revision) => new(
        obligation.ObligationId,
        obligation.Regime,
        obligation.Period,
        obligation.Title,
        obligation.DueAt,
        obligation switch
        {
            { SubmittedAt: not null, IsLate: false } => Evidence.OnTime,
            { ExcusedAt: not null } => Evidence.Excused,
            { IsLate: true } => Evidence.Late,
            _ => obligation.DueAt < now ? Evidence.Missing : Evidence.Pending,
        },
        obligation.SubmittedAt,
        revision is null ? null : obligation.ReportId,
        revision);

    private Evidence.UrgingLine Line(UrgingNote note, int lateAnswers) =>
        new(note.NoteId, note.Kind, note.Subject, note.IssuedAt, note.DueOn, UrgingState.Of(note, VietnamTime.DayOf(now)), note.Round, lateAnswers);

    private Evidence.ResultLine? Line(string measureCode)
    {
        if (!Results.TryGetValue(measureCode, out var found))
        {
            return plan.Measures.FirstOrDefault(measure => measure.Code == measureCode) is { } planned
                ? new(measureCode, planned.IndicatorOrdinal, planned.Part, planned.Name, planned.Unit, planned.Target?.Raw, null, null, false, Progress.ProgressState.NotComputable, Progress.NotComputable.NotReported, null, [])
                : null;
        }

        var (ordinal, measure) = found;

        // What an authority gave after the period goes before what was estimated in it.
        var official = measure.Official is { Value: not null } given ? given : null;
        return new(
            measureCode,
            ordinal,
            measure.Part,
            measure.Name,
            measure.Unit,
            measure.Target?.Raw,
            measure.Expected,
            official?.Value ?? measure.Estimate,
            official is not null,
            official?.State ?? measure.State,
            official is null ? measure.Reason : official.Reason,
            (official?.Achieved ?? measure.Achieved)?.Percent,
            official is null
                ? [.. measure.ReportedBy.Select(reporter => new Evidence.SourceLine(reporter.OrganisationCode, reporter.ReportId, reporter.Revision))]
                : [.. official.Entries.Select(entry => new Evidence.SourceLine(entry.OrganisationCode, null, entry.Number))]);
    }
}
