using System.Security.Cryptography;

namespace SonLa.AppHost;

/// <summary>An ES256 private key (PKCS #8 in PEM) made once per installation, so that the repository holds none.</summary>
internal sealed class GenerateKeyDefault : ParameterDefault
{
    public override string GetDefaultValue()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return pair.ExportPkcs8PrivateKeyPem();
    }

#if ASPIRE
    // Sample data exists in run mode only, so that it never reaches a manifest.
    public override void WriteToManifest(Aspire.Hosting.Publishing.ManifestPublishingContext context) => throw new NotSupportedException();
#endif
}
