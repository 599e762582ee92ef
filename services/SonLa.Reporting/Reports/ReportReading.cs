using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Reports;

internal static class ReportReading
{
    /// <summary>What somebody reads of a report: its organisation the draft, everybody else what was last handed in.</summary>
    public static async Task<ReportContent> ContentFor(this ProgressReport report, Caller caller, IQueryable<ReportRevision> revisions, CancellationToken cancellationToken) =>
        report.OrganisationCode == caller.OrganisationCode || report.SpokenForBy == caller.OrganisationCode
            ? report.Content
            : (await revisions.AsNoTracking().SingleAsync(revision => revision.ReportId == report.ReportId && revision.Revision == report.Revision, cancellationToken)).Content;
}
