using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.OfferedRegimes;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Calendars;

/// <summary>The calendars as they bind: their files, and the regimes that the planning department has accepted from documents.</summary>
internal sealed class CalendarsInForce(CalendarShelf shelf, ReportingDbContext db)
{
    private readonly Dictionary<(string Province, int Year), ReportingCalendar?> _known = [];

    /// <summary>Null where no calendar was written for the year.</summary>
    public async Task<ReportingCalendar?> Find(string province, int year, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue((province, year), out var calendar))
        {
            calendar = shelf.Find(province, year) is { } written ? await With(written, cancellationToken) : null;
            _known[(province, year)] = calendar;
        }

        return calendar;
    }

    /// <summary>The calendar behind an obligation.</summary>
    public async Task<ReportingCalendar> Of(string province, int year, CancellationToken cancellationToken) =>
        await Find(province, year, cancellationToken) ?? shelf.Of(province, year);

    /// <summary>The calendar of the province that has a plan for the year; before there is a plan, the year's only one.</summary>
    public async Task<ReportingCalendar?> InUse(int year, CancellationToken cancellationToken) =>
        await shelf.InUse(db.PlanVersions, year, cancellationToken) is { } written ? await Find(written.Province, year, cancellationToken) : null;

    /// <summary>Reads again: something was accepted since.</summary>
    public void Forget() => _known.Clear();

    private async Task<ReportingCalendar> With(ReportingCalendar written, CancellationToken cancellationToken)
    {
        var accepted = await db.OfferedRegimes.AsNoTracking()
            .Where(offer => offer.Province == written.Province && offer.PlanYear == written.PlanYear && offer.State == OfferedRegime.Accepted)
            .OrderBy(offer => offer.DecidedAt).ThenBy(offer => offer.Code)
            .Select(offer => offer.Content)
            .ToListAsync(cancellationToken);
        return accepted.Count == 0 ? written : written with { Regimes = [.. written.Regimes, .. accepted] };
    }
}
