using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace SonLa.Portal.KeyRing;

internal static class KeyRingExtensions
{
    private const string Database = "portaldb";

    /// <summary>Shares the ring through <c>portaldb</c>, encrypted by the certificate in <c>KeyRing:Certificate</c> (PEM with its key) where one is given; a portal without a database keeps the framework's own ring and stays a single replica.</summary>
    internal static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var ring = builder.Services.AddDataProtection().SetApplicationName("sonla-portal");
        if (builder.Configuration["KeyRing:Certificate"] is { Length: > 0 } certificate)
        {
            ring.ProtectKeysWithCertificate(X509Certificate2.CreateFromPemFile(certificate));
        }

        if (builder.Configuration.GetConnectionString(Database) is not { } database)
        {
            return;
        }

        // No business data, so no audit trail, clock or readiness: pages are served while the ring is in memory.
        builder.Services.AddDbContext<PortalDbContext>(options => options.UseNpgsql(database));
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<PortalDbContext>());
        builder.Services.AddSingleton<SharedKeys>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = services.GetRequiredService<SharedKeys>()));
    }
}
