using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Units;

namespace SonLa.Reporting.Offers;

/// <summary>Reads the figures that are offered to a report: for its measures, through days of its year up to its period's end.</summary>
internal sealed class OfferReading(ReportingDbContext db, CalendarShelf calendars)
{
    /// <summary>Actual to the cut-off day.</summary>
    public const string ToCutOff = "toCutOff";

    /// <summary>To the end of the period.</summary>
    public const string Estimate = "estimate";

    private const string LedgerUnit = "đồng";

    /// <param name="Offer">The figure as it was told last; without a value where it no longer holds.</param>
    /// <param name="Value">In the measure's unit; null where it has another base than đồng, or no value.</param>
    /// <param name="Vintage">Which figure of the report it can be: <see cref="ToCutOff"/>, <see cref="Estimate"/>, or null for another day's.</param>
    /// <param name="Earlier">What was told before, oldest first.</param>
    public sealed record Offered(OfferedFigure Offer, PlannedUnit Measure, decimal? Value, string? Vintage, IReadOnlyList<OfferedFigure> Earlier);

    /// <param name="Code">The measure.</param>
    /// <param name="Unit">Its unit; null while no document has given one.</param>
    public sealed record PlannedUnit(string Code, string? Unit);

    public async Task<IReadOnlyList<Offered>> For(ProgressReport report, CancellationToken cancellationToken)
    {
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(report.PlanYear, report.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var duties = (plan?.DutiesOf(report.OrganisationCode) ?? []).Where(duty => duty.EntersValues)
            .ToDictionary(duty => duty.Measure.Code, duty => new PlannedUnit(duty.Measure.Code, duty.Measure.Unit));
        var codes = duties.Keys.ToList();
        var offers = await db.OfferedFigures.AsNoTracking()
            .Where(offer => offer.PlanYear == report.PlanYear && codes.Contains(offer.MeasureCode) && offer.Through <= report.PeriodEndsOn)
            .ToListAsync(cancellationToken);
        return
        [
            .. offers.GroupBy(offer => (offer.MeasureCode, offer.Through, offer.Basis))
                .OrderBy(told => told.Key.MeasureCode, StringComparer.Ordinal).ThenByDescending(told => told.Key.Through).ThenBy(told => told.Key.Basis, StringComparer.Ordinal)
                .Select(told => told.OrderBy(offer => offer.LedgerVersion).ToList())
                .Select(told => new Offered(told[^1], duties[told[0].MeasureCode], Converted(told[^1].ValueInDong, duties[told[0].MeasureCode].Unit), VintageOf(told[0].Through, report), told[..^1])),
        ];
    }

    /// <summary>An amount of đồng in the measure's unit.</summary>
    public static decimal? Converted(decimal? valueInDong, string? unit) =>
        valueInDong is { } value && unit is not null ? Unit.Convert(value, LedgerUnit, unit) : null;

    // A figure through another day is neither the actual nor the estimate that is asked for.
    private string? VintageOf(DateOnly through, ProgressReport report) =>
        through == report.PeriodEndsOn ? Estimate
        : through == new DateOnly(report.PeriodEndsOn.Year, report.PeriodEndsOn.Month, calendars.Of(report.Province, report.PlanYear).CutOff.Day ?? report.PeriodEndsOn.Day) ? ToCutOff
        : null;
}
