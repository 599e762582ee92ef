using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Obligations;

/// <summary>Who may see which obligations: one's own organisation's and those of organisations that it speaks for; those who direct and follow up see all.</summary>
internal static class ObligationVisibility
{
    public static bool SeesAll(this Caller caller) => caller.Is(Roles.Planning, Roles.UbndOffice, Roles.Chairman);

    /// <summary>Whether the caller works in the affairs of the organisation, and not only on its machines: what is addressed to a body is not its administrator's to read.</summary>
    public static bool WorksInAffairs(this Caller caller) =>
        caller.Is(Roles.Chairman, Roles.UbndOffice, Roles.Planning, Roles.Finance, Roles.OrganisationHead, Roles.Specialist, Roles.District, Roles.HomeAffairs);

    public static IQueryable<Obligation> VisibleTo(this IQueryable<Obligation> obligations, Caller caller)
    {
        var owed = obligations.Where(obligation => obligation.WithdrawnAt == null);
        if (caller.SeesAll())
        {
            return owed;
        }

        var own = caller.OrganisationCode;
        return owed.Where(obligation => obligation.OrganisationCode == own || obligation.SpokenForBy == own);
    }
}
