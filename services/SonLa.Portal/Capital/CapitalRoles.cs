using System.Security.Claims;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Portal.Capital;

/// <summary>Who is shown which pages of public investment; what may be done is decided by the Budget service.</summary>
internal static class CapitalRoles
{
    /// <summary>Who steers the province's capital.</summary>
    internal const string Steering = $"{Roles.Planning},{Roles.Finance},{Roles.UbndOffice},{Roles.Chairman}";

    /// <summary>Who opens rounds and corrects projects.</summary>
    internal const string Planning = Roles.Planning;

    /// <summary>Who hands lists in.</summary>
    internal const string Importing = $"{Roles.Planning},{Roles.Finance}";

    internal static bool Plans(this ClaimsPrincipal person) => person.IsInRole(Roles.Planning);

    internal static bool Pays(this ClaimsPrincipal person) => person.IsInRole(Roles.Finance);

    internal static bool Decides(this ClaimsPrincipal person) => person.IsInRole(Roles.Chairman);

    internal static bool Steers(this ClaimsPrincipal person) => Steering.Split(',').Any(person.IsInRole);
}
