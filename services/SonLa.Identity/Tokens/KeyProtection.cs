using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults;

namespace SonLa.Identity.Tokens;

/// <summary>Encrypts the signing keys at rest: a Data Protection ring in the database, itself encrypted to a certificate that is not in the database.</summary>
internal static class KeyProtection
{
    /// <summary>Reads <c>DataProtection:Certificate</c> (path of a PKCS #12 file) and <c>DataProtection:CertificatePassword</c>; only Development may do without.</summary>
    public static void AddKeyProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProtectionKeyRepository>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeyRepository>((options, repository) => options.XmlRepository = repository);
        var protection = builder.Services.AddDataProtection().SetApplicationName("sonla-identity");
        if (builder.Configuration["DataProtection:Certificate"] is { Length: > 0 } path)
        {
            protection.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, builder.Configuration["DataProtection:CertificatePassword"]));
        }
        else if (!builder.Environment.IsDevelopment() && !ServiceCommand.IsOneOff)
        {
            throw new InvalidOperationException("DataProtection:Certificate is not configured: outside Development the signing keys must not lie in the database beside the key that opens them.");
        }
    }
}
