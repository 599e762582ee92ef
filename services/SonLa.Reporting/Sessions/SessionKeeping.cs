using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Sessions;

internal static class SessionKeeping
{
    /// <summary>Whether the caller keeps the sessions of that UBND: the office for the province, the district for itself.</summary>
    public static bool KeepsSessionsOf(this Caller caller, bool ofProvince, string organisationCode) => ofProvince
        ? caller.Is(Roles.UbndOffice, Roles.Chairman)
        : caller.Is(Roles.District) && caller.OrganisationCode == organisationCode;
}
