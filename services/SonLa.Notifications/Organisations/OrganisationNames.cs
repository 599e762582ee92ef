using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Persistence;

namespace SonLa.Notifications.Organisations;

/// <summary>Calls organisations by name; by code while their name has not arrived.</summary>
internal sealed class OrganisationNames(IReadOnlyDictionary<string, string> names)
{
    public string Of(string code) => names.TryGetValue(code, out var name) ? name : code;

    public string Of(IEnumerable<string> codes) => string.Join(", ", codes.Select(Of));

    public static async Task<OrganisationNames> Read(NotificationsDbContext db, CancellationToken cancellationToken) =>
        new(await db.Organisations.ToDictionaryAsync(row => row.Code, row => row.Name, cancellationToken));
}
