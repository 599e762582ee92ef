using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Sessions;

/// <summary>Who may see which sessions: whose they are, who attended, who has to follow one of their conclusions up; those who direct and follow up see all.</summary>
internal static class SessionVisibility
{
    public static IQueryable<UbndSession> VisibleTo(this IQueryable<UbndSession> sessions, Caller caller, ReportingDbContext db)
    {
        if (caller.SeesAll())
        {
            return sessions;
        }

        if (!caller.WorksInAffairs())
        {
            return sessions.Where(_ => false);
        }

        var own = caller.OrganisationCode;
        return sessions.Where(session =>
            session.OrganisationCode == own
            || session.AttendantCodes.Contains(own)
            || db.SessionConclusions.Any(conclusion => conclusion.SessionId == session.SessionId && (conclusion.LeadCode == own || conclusion.CoordinatorCodes.Contains(own))));
    }

    /// <summary>Conclusions that one's organisation leads, helps with, or has drawn itself.</summary>
    public static IQueryable<SessionConclusion> VisibleTo(this IQueryable<SessionConclusion> conclusions, Caller caller)
    {
        if (caller.SeesAll())
        {
            return conclusions;
        }

        var own = caller.OrganisationCode;
        return caller.WorksInAffairs()
            ? conclusions.Where(conclusion => conclusion.OrganisationCode == own || conclusion.LeadCode == own || conclusion.CoordinatorCodes.Contains(own))
            : conclusions.Where(_ => false);
    }

    /// <summary>Whether the caller keeps the sessions of that UBND: the office for the province, the district for itself.</summary>
    public static bool KeepsSessionsOf(this Caller caller, bool ofProvince, string organisationCode) => ofProvince
        ? caller.Is(Roles.UbndOffice, Roles.Chairman)
        : caller.Is(Roles.District) && caller.OrganisationCode == organisationCode;
}
