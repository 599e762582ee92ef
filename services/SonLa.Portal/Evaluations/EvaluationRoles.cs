using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Evaluations;

/// <summary>Who is shown which parts of the pages of evaluation and emulation; what may be done is decided by Reporting.</summary>
internal static class EvaluationRoles
{
    /// <summary>Who launches emulation movements.</summary>
    internal const string Launching = Roles.Chairman;

    /// <summary>Who directs and follows up: sees every organisation.</summary>
    internal static bool FollowsUp(this ClaimsPrincipal person) => person.IsInRole(Roles.Planning) || person.IsInRole(Roles.UbndOffice) || person.IsInRole(Roles.Chairman);

    /// <summary>Judges agencies, districts and their people.</summary>
    internal static bool Judges(this ClaimsPrincipal person) => person.IsInRole(Roles.UbndOffice) || person.IsInRole(Roles.Chairman);

    internal static bool ProposesConduct(this ClaimsPrincipal person) => person.IsInRole(Roles.UbndOffice);

    internal static bool DecidesConduct(this ClaimsPrincipal person) => person.IsInRole(Roles.Chairman);

    internal static bool LeadsOrganisation(this ClaimsPrincipal person) => person.IsInRole(Roles.OrganisationHead) || person.IsInRole(Roles.Specialist) || person.IsInRole(Roles.District);

    internal static bool WatchesEmulation(this ClaimsPrincipal person) => person.IsInRole(Roles.HomeAffairs);
}
