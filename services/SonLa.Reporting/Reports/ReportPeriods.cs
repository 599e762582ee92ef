using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Obligations;

namespace SonLa.Reporting.Reports;

internal static class ReportPeriods
{
    /// <summary>Codes of the periods that a report answers, in order.</summary>
    public static async Task<IReadOnlyList<string>> PeriodsIn(this ProgressReport report, IQueryable<Obligation> obligations, CancellationToken cancellationToken)
    {
        var id = report.ReportId;
        var periods = await obligations.Where(obligation => obligation.ReportId == id).Select(obligation => obligation.Period).Distinct().ToListAsync(cancellationToken);
        return [.. periods.Order(StringComparer.Ordinal)];
    }
}
