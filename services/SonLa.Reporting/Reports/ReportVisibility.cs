using SonLa.Reporting.Obligations;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

/// <summary>Who may see which reports: one's own and those of organisations that one speaks for; those who direct and follow up see what has been handed in.</summary>
internal static class ReportVisibility
{
    public static IQueryable<ProgressReport> OwnedBy(this IQueryable<ProgressReport> reports, Caller caller)
    {
        var own = caller.OrganisationCode;
        return reports.Where(report => report.OrganisationCode == own || report.SpokenForBy == own);
    }

    public static IQueryable<ProgressReport> VisibleTo(this IQueryable<ProgressReport> reports, Caller caller)
    {
        var own = caller.OrganisationCode;
        return caller.SeesAll()
            ? reports.Where(report => report.OrganisationCode == own || report.SpokenForBy == own || report.Revision > 0)
            : reports.OwnedBy(caller);
    }
}
