using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace SonLa.Portal.KeyRing;

/// <summary>Keeps the ring in the portal's database, so that a cookie made by one replica is read by every other and survives a restart.</summary>
internal sealed class SharedKeys(IServiceScopeFactory scopes, TimeProvider time) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return [.. db.Keys.AsNoTracking().OrderBy(key => key.StoredAt).AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Database.ExecuteSql(
            $"insert into protection_keys (name, xml, stored_at) values ({friendlyName}, {element.ToString(SaveOptions.DisableFormatting)}, {time.GetUtcNow()}) on conflict (name) do nothing");
    }
}
