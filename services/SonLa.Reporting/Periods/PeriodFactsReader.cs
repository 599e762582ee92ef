using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Investment;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Organisations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Tasks;

namespace SonLa.Reporting.Periods;

/// <summary>Reads a period's facts up to a point of the history; nothing that was added later can be seen.</summary>
internal sealed class PeriodFactsReader(ReportingDbContext db, CapitalReading capital)
{
    /// <summary>The point of the history that has everything in it.</summary>
    public const long Now = long.MaxValue;

    /// <summary>Null where the year has no plan or the period asks nothing of anybody.</summary>
    /// <param name="period">The period.</param>
    /// <param name="asOf">Nothing with a greater number counts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="capitalThrough">The day to which capital was counted when the period was closed, whatever its calendar says since; null for the calendar's.</param>
    public async Task<PeriodFacts?> Read(ReportingPeriod period, long asOf, CancellationToken cancellationToken, DateOnly? capitalThrough = null)
    {
        var (obligations, excused) = await Obligations(period, asOf, cancellationToken);
        var plan = await db.PlanVersions.AsNoTracking().Where(version => version.Sequence <= asOf).InForceOn(period.Year, period.LastDay).FirstOrDefaultAsync(cancellationToken);
        if (plan is null || obligations.Count == 0)
        {
            return null;
        }

        var (revisions, earlier) = await Revisions(period, plan, obligations, asOf, cancellationToken);
        var reports = revisions.Concat(earlier).Select(revision => revision.ReportId).Distinct().ToList();
        var (code, figures) = (period.Code, period.FiguresCode);
        return new()
        {
            Period = period,
            Plan = plan,
            Breakdowns = await Breakdowns(plan, asOf, cancellationToken),
            Organisations = (await db.OrganisationVersions.AsNoTracking().Where(version => version.Sequence <= asOf).ToListAsync(cancellationToken))
                .GroupBy(version => version.Code)
                .ToDictionary(versions => versions.Key, versions => NameOn(versions, period.LastDay)),
            Obligations = obligations,
            Excused = excused,
            Revisions = revisions,
            Earlier = earlier,
            Narrative = await db.NarrativeVersions.AsNoTracking()
                .Where(narrative => narrative.Province == plan.Province && narrative.PlanYear == period.Year && narrative.Period == code && narrative.Sequence <= asOf)
                .OrderByDescending(narrative => narrative.Version)
                .FirstOrDefaultAsync(cancellationToken),
            Decisions = await db.ReportDecisions.AsNoTracking()
                .Where(decision => reports.Contains(decision.ReportId) && decision.Sequence <= asOf)
                .OrderBy(decision => decision.Sequence)
                .ToListAsync(cancellationToken),
            OfficialFigures = await db.OfficialFigures.AsNoTracking()
                .Where(figure => figure.Province == plan.Province && figure.PlanYear == period.Year && figure.Period == figures && figure.Sequence <= asOf)
                .ToListAsync(cancellationToken),
            Settlements = await db.FigureSettlements.AsNoTracking()
                .Where(settlement => settlement.Province == plan.Province && settlement.PlanYear == period.Year && (settlement.Period == code || settlement.Period == figures) && settlement.Sequence <= asOf)
                .ToListAsync(cancellationToken),
            Tasks = await db.TaskFactsOf(plan.PlanId, period.LastDay, asOf, cancellationToken),
            Capital = await capital.Read(period.Year, capitalThrough ?? await capital.Through(plan.Province, period, obligations, cancellationToken), asOf, cancellationToken),
        };
    }

    // A period keeps the names that held when it ended, whatever its organisations are called since.
    private static OrganisationVersion NameOn(IEnumerable<OrganisationVersion> versions, DateOnly day)
    {
        var newestFirst = versions.OrderByDescending(version => version.Version).ToList();
        return newestFirst.Find(version => version.NamedFrom is not { } from || from <= day) ?? newestFirst[^1];
    }

    // The summing-up goes before the year's end: what is not said for it or for the year is followed back to the year's earlier reports.
    private async Task<(List<ReportRevision> Own, List<ReportRevision> Earlier)> Revisions(ReportingPeriod period, PlanVersion plan, List<Obligation> obligations, long asOf, CancellationToken cancellationToken)
    {
        var ids = obligations.Select(obligation => obligation.ObligationId).ToHashSet();
        var summingUp = period.Kind == PeriodKinds.SummingUp;
        if (summingUp)
        {
            ids.UnionWith((await Obligations(new ReportingPeriod(period.Year, PeriodKinds.Year, 1), asOf, cancellationToken)).Owed.Select(obligation => obligation.ObligationId));
        }

        var revisions = (await db.ReportRevisions.AsNoTracking()
            .Where(revision => revision.Province == plan.Province && revision.PlanYear == period.Year && (summingUp || revision.PeriodEndsOn == period.LastDay) && revision.Sequence <= asOf)
            .OrderBy(revision => revision.Sequence)
            .ToListAsync(cancellationToken))
            .ToLookup(revision => revision.ObligationIds.Any(ids.Contains));
        return ([.. revisions[true]], summingUp ? [.. revisions[false]] : []);
    }

    private async Task<(List<Obligation> Owed, HashSet<Guid> Excused)> Obligations(ReportingPeriod period, long asOf, CancellationToken cancellationToken)
    {
        var opened = await db.Obligations.AsNoTracking()
            .Where(obligation => obligation.PlanYear == period.Year && obligation.Period == period.Code && obligation.Sequence <= asOf)
            .ToListAsync(cancellationToken);
        var ids = opened.ConvertAll(obligation => obligation.ObligationId);
        var changes = await db.ObligationChanges.AsNoTracking()
            .Where(change => ids.Contains(change.ObligationId) && change.Sequence <= asOf)
            .OrderBy(change => change.Sequence)
            .ToListAsync(cancellationToken);
        var withdrawn = changes
            .Where(change => change.Kind != ObligationChange.Excused)
            .GroupBy(change => change.ObligationId)
            .Where(own => own.Last().Kind is ObligationChange.Withdrawn or ObligationChange.Passed)
            .Select(own => own.Key)
            .ToHashSet();
        return (
            opened.FindAll(obligation => !withdrawn.Contains(obligation.ObligationId)),
            changes.Where(change => change.Kind == ObligationChange.Excused).Select(change => change.ObligationId).ToHashSet());
    }

    private async Task<Dictionary<string, BreakdownVersion>> Breakdowns(PlanVersion plan, long asOf, CancellationToken cancellationToken) =>
        (await db.BreakdownVersions.AsNoTracking()
            .Where(breakdown => breakdown.PlanId == plan.PlanId && breakdown.Sequence <= asOf)
            .OrderBy(breakdown => breakdown.Version)
            .ToListAsync(cancellationToken))
        .GroupBy(breakdown => breakdown.MeasureCode)
        .ToDictionary(versions => versions.Key, versions => versions.Last());
}
