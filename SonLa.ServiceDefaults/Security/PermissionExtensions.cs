using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Names permissions and the roles that hold them.</summary>
public sealed class PermissionTable
{
    internal Dictionary<string, string[]> Rows { get; } = [];

    /// <summary>Gives a permission to roles; a permission is named once.</summary>
    public PermissionTable Add(string permission, params string[] roles)
    {
        Rows.Add(permission, roles);
        return this;
    }
}

/// <summary>Permissions as authorization policies; what names none is closed by the fallback policy.</summary>
public static class PermissionExtensions
{
    /// <summary>Registers the service's permissions.</summary>
    public static IServiceCollection AddPermissions(this IServiceCollection services, Action<PermissionTable> fill)
    {
        var table = new PermissionTable();
        fill(table);
        return services.Configure<AuthorizationOptions>(options =>
        {
            foreach (var (permission, roles) in table.Rows)
            {
                options.AddPolicy(permission, policy => policy.RequireAuthenticatedUser().RequireRole(roles));
            }
        });
    }

    /// <summary>Lets only callers through whose role holds the permission.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(permission);
}
