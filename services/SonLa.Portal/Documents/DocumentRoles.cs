using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Documents;

/// <summary>Who sees documents and what they propose, who reviews them, and who puts a plan in force.</summary>
internal static class DocumentRoles
{
    /// <summary>Roles that read documents; for others the pages are not there.</summary>
    internal const string Readers = $"{Roles.Planning},{Roles.UbndOffice},{Roles.Chairman}";

    internal static bool MayReview(ClaimsPrincipal person) => person.IsInRole(Roles.Planning) || person.IsInRole(Roles.UbndOffice);

    internal static bool MayIssue(ClaimsPrincipal person) => person.IsInRole(Roles.Chairman) || person.IsInRole(Roles.UbndOffice);
}
