using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Accounts;

/// <summary>The roles an account may be given.</summary>
internal static class RoleCheck
{
    public static InputCheck RequireRoles(this InputCheck check, IReadOnlyList<string> roles) => check
        .Require(roles.Count >= 1, "roles", "Cần ít nhất một vai trò.", "At least one role is needed.")
        .Require(roles.All(Roles.All.Contains), "roles", $"Vai trò phải thuộc: {string.Join(", ", Roles.All)}.", $"Roles must be among: {string.Join(", ", Roles.All)}.");
}
