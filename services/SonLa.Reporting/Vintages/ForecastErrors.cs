using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Settlements;

namespace SonLa.Reporting.Vintages;

/// <summary>Compares a year's estimates with what became official; an estimate counts as it stood before the first official figure was known.</summary>
internal sealed class ForecastErrors(ReportingDbContext db)
{
    /// <param name="year">Plan year.</param>
    /// <param name="kind">Kind of period; null for all.</param>
    /// <param name="own">Only this organisation; null for all.</param>
    public async Task<IReadOnlyList<Line>> Of(int year, string? kind, string? own, CancellationToken cancellationToken)
    {
        var official = (await db.OfficialFigures.AsNoTracking().Where(figure => figure.PlanYear == year).ToListAsync(cancellationToken))
            .Where(figure => kind is null || ReportingPeriod.Parse(figure.Period).Kind == kind)
            .GroupBy(figure => figure.Period)
            .ToList();
        var settlements = (await db.FigureSettlements.AsNoTracking().Where(settlement => settlement.PlanYear == year).ToListAsync(cancellationToken)).ToLookup(settlement => settlement.Period);
        var lines = new List<Line>();
        foreach (var figures in official)
        {
            lines.AddRange(await OfPeriod(ReportingPeriod.Parse(figures.Key), [.. figures], [.. settlements[figures.Key]], own, cancellationToken));
        }

        return [.. lines.OrderBy(line => line.OrganisationCode, StringComparer.Ordinal).ThenBy(line => line.Period, StringComparer.Ordinal).ThenBy(line => line.MeasureCode, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<Line>> OfPeriod(ReportingPeriod period, IReadOnlyList<OfficialFigure> figures, IReadOnlyList<FigureSettlement> settlements, string? own, CancellationToken cancellationToken)
    {
        var code = period.Code;
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(period.Year, period.LastDay).FirstOrDefaultAsync(cancellationToken);
        var owed = await db.Obligations.AsNoTracking()
            .Where(obligation => obligation.PlanYear == period.Year && obligation.Period == code && obligation.ReportId != null && (own == null || obligation.OrganisationCode == own))
            .Select(obligation => obligation.ReportId ?? Guid.Empty)
            .Distinct()
            .ToListAsync(cancellationToken);
        var revisions = await db.ReportRevisions.AsNoTracking().Where(revision => owed.Contains(revision.ReportId)).OrderBy(revision => revision.Sequence).ToListAsync(cancellationToken);
        return
        [
            .. figures.GroupBy(figure => figure.MeasureCode).SelectMany(entries =>
            {
                var measure = plan?.Measures.FirstOrDefault(candidate => candidate.Code == entries.Key);
                var standing = OfficialStanding.Of(entries, settlements.Where(settlement => settlement.MeasureCode == entries.Key));
                var known = entries.Min(entry => entry.Sequence);
                return measure is null || standing is null
                    ? []
                    : (measure.Collective ? measure.EvaluatorCodes : measure.LeadCodes)
                        .Where(organisation => own is null || organisation == own)
                        .Select(organisation => Compare(period, measure, organisation, standing, revisions.FindAll(revision => revision.OrganisationCode == organisation && revision.Sequence < known)));
            }),
        ];
    }

    private static Line Compare(ReportingPeriod period, Contracts.Assignments.PlannedMeasure measure, string organisationCode, OfficialStanding official, IReadOnlyList<ReportRevision> before)
    {
        var estimate = before.Select(revision => revision.Content.FigureOf(measure.Code)?.Estimate).LastOrDefault(said => said is not null);
        var error = ForecastError.Of(measure, estimate?.Value, official);
        return new(organisationCode, period.Code, measure.Code, measure.Unit, estimate?.Value, official.Value, error.Difference, error.Percent, error.Reason);
    }

    internal sealed record Line(string OrganisationCode, string Period, string MeasureCode, string? Unit, decimal? Estimate, decimal? Official, decimal? Difference, decimal? Percent, string? Reason);
}
