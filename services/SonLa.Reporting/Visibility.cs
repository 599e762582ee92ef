using System.Linq.Expressions;
using SonLa.Reporting.Evaluations;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Obstacles;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Sessions;
using SonLa.Reporting.Urging;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting;

/// <summary>Who may see what: those who direct and follow up see all, whoever works in an organisation's affairs what concerns it, everybody else nothing. Tasks and proposals go further; see <see cref="Tasks.TaskReading"/> and <see cref="Proposals.ProposalRight"/>.</summary>
internal static class Visibility
{
    public static bool SeesAll(this Caller caller) => caller.Is(Roles.Planning, Roles.UbndOffice, Roles.Chairman);

    /// <summary>Whether the caller works in the affairs of the organisation, and not only on its machines: what is addressed to a body is not its administrator's to read.</summary>
    public static bool WorksInAffairs(this Caller caller) =>
        caller.Is(Roles.Chairman, Roles.UbndOffice, Roles.Planning, Roles.Finance, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.HomeAffairs);

    /// <summary>What one's organisation owes, or answers for as speaker.</summary>
    public static IQueryable<Obligation> VisibleTo(this IQueryable<Obligation> obligations, Caller caller) =>
        obligations.Where(obligation => obligation.WithdrawnAt == null).SeenBy(caller, own => obligation => obligation.OrganisationCode == own || obligation.SpokenForBy == own);

    /// <summary>One's own reports; those who direct see them once they are handed in.</summary>
    public static IQueryable<ProgressReport> VisibleTo(this IQueryable<ProgressReport> reports, Caller caller)
    {
        var own = caller.OrganisationCode;
        return caller.SeesAll()
            ? reports.Where(report => report.OrganisationCode == own || report.SpokenForBy == own || report.Revision > 0)
            : reports.OwnedBy(caller);
    }

    /// <summary>Reports of one's organisation and of those that it speaks for.</summary>
    public static IQueryable<ProgressReport> OwnedBy(this IQueryable<ProgressReport> reports, Caller caller) =>
        reports.Concerning(caller, own => report => report.OrganisationCode == own || report.SpokenForBy == own);

    /// <summary>What one's organisation raised, and what is addressed to it.</summary>
    public static IQueryable<RaisedObstacle> VisibleTo(this IQueryable<RaisedObstacle> obstacles, Caller caller) =>
        obstacles.SeenBy(caller, own => obstacle => obstacle.OrganisationCode == own || obstacle.Addressees.Contains(own));

    /// <summary>What one's organisation must answer, and what it issued.</summary>
    public static IQueryable<UrgingNote> VisibleTo(this IQueryable<UrgingNote> notes, Caller caller) =>
        notes.SeenBy(caller, own => note => note.OrganisationCode == own || note.IssuerCode == own);

    /// <summary>Sessions of one's organisation, those it attended, and those one of whose conclusions it has to follow up.</summary>
    public static IQueryable<UbndSession> VisibleTo(this IQueryable<UbndSession> sessions, Caller caller, ReportingDbContext db) => sessions.SeenBy(caller, own => session =>
        session.OrganisationCode == own
        || session.AttendantCodes.Contains(own)
        || db.SessionConclusions.Any(conclusion => conclusion.SessionId == session.SessionId && (conclusion.LeadCode == own || conclusion.CoordinatorCodes.Contains(own))));

    /// <summary>Conclusions that one's organisation leads, helps with, or has drawn itself.</summary>
    public static IQueryable<SessionConclusion> VisibleTo(this IQueryable<SessionConclusion> conclusions, Caller caller) =>
        conclusions.SeenBy(caller, own => conclusion => conclusion.OrganisationCode == own || conclusion.LeadCode == own || conclusion.CoordinatorCodes.Contains(own));

    /// <summary>One's organisation's evaluations; a head's or a person's only their head sees, an indicator's everybody.</summary>
    public static IQueryable<Evaluation> VisibleTo(this IQueryable<Evaluation> evaluations, Caller caller)
    {
        var leads = caller.Is(Roles.OrganisationHead, Roles.District);
        return evaluations.SeenBy(caller, own => one => one.SubjectKind == EvaluationSubject.Indicator
            || (one.OrganisationCode == own && (leads || one.SubjectKind == EvaluationSubject.Organisation)));
    }

    private static IQueryable<T> SeenBy<T>(this IQueryable<T> things, Caller caller, Func<string, Expression<Func<T, bool>>> concerns) =>
        caller.SeesAll() ? things : things.Concerning(caller, concerns);

    private static IQueryable<T> Concerning<T>(this IQueryable<T> things, Caller caller, Func<string, Expression<Func<T, bool>>> concerns) =>
        caller.WorksInAffairs() ? things.Where(concerns(caller.OrganisationCode)) : things.Where(_ => false);
}
