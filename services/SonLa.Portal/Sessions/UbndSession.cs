using System.Security.Claims;
using SonLa.Portal.Session;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Sessions;

/// <summary>One line of Reporting's list of sessions.</summary>
internal sealed record SessionLine(Guid SessionId, string OrganisationName, string Kind, string Title, DateOnly HeldOn, string? Period, int Conclusions, int Open, int Overdue);

/// <summary>A session as Reporting shows it.</summary>
internal sealed record UbndSession(
    Guid SessionId,
    string OrganisationCode,
    bool OfProvince,
    string Kind,
    string Title,
    DateOnly HeldOn,
    string? Period,
    string? ReportSha256,
    IReadOnlyList<string> AttendantCodes,
    string? Persons,
    DateTimeOffset RecordedAt,
    string RecordedByName,
    IReadOnlyList<ConclusionLine> Conclusions);

/// <summary>A conclusion as Reporting lists it.</summary>
public sealed record ConclusionLine(
    Guid ConclusionId,
    Guid SessionId,
    string OrganisationCode,
    bool OfProvince,
    int Number,
    string Text,
    string? LeadCode,
    string? LeadUnit,
    IReadOnlyList<string> CoordinatorCodes,
    bool IsRequest,
    DateOnly? DueOn,
    string State,
    bool Overdue,
    string? Grade)
{
    /// <summary>What the tag says: overdue and done come before open.</summary>
    internal string Shown => Overdue ? "overdue" : State == "open" && Grade == "done" ? "to-close" : State;
}

/// <summary>A conclusion with the reports on it.</summary>
internal sealed record FollowedConclusion(ConclusionLine Conclusion, string SessionTitle, DateOnly HeldOn, IReadOnlyList<FollowedConclusion.Step> Steps)
{
    internal sealed record Step(int Number, string Kind, string Text, string? Grade, DateTimeOffset At, string ActorName, string ActorOrganisationCode);
}

/// <summary>The new session.</summary>
internal sealed record RecordedSession(Guid SessionId);

/// <summary>Who is offered what; what may be done is decided by Reporting.</summary>
internal static class SessionRoles
{
    /// <summary>Who records sessions.</summary>
    internal const string Keeping = $"{Roles.UbndOffice},{Roles.Chairman},{Roles.District}";

    internal static bool KeepsSessions(this ClaimsPrincipal person) => Keeping.Split(',').Any(person.IsInRole);

    internal static bool Keeps(this ClaimsPrincipal person, bool ofProvince, string organisationCode) => ofProvince
        ? person.IsInRole(Roles.UbndOffice) || person.IsInRole(Roles.Chairman)
        : person.IsInRole(Roles.District) && PortalSession.OrganisationOf(person) == organisationCode;

    internal static string NameOf(string kind) => kind == "briefing" ? Say("Giao ban", "Briefing") : Say("Phiên họp", "Session");
}
