using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SonLa.Identity.Tests.Tokens;

/// <summary>Identity with a certificate over its Data Protection ring.</summary>
public sealed class CertifiedIdentity : IdentityService
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():n}.pfx");

    protected override async Task Configure(IDictionary<string, string> settings)
    {
        using var pair = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=sonla-identity", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(Now.AddDays(-1), Now.AddDays(30));
        await File.WriteAllBytesAsync(_file, certificate.Export(X509ContentType.Pkcs12, "of the test"));
        settings["DataProtection:Certificate"] = _file;
        settings["DataProtection:CertificatePassword"] = "of the test";
        await base.Configure(settings);
    }
}

public sealed class CertificateTests(CertifiedIdentity certified, IdentityService plain) : IClassFixture<CertifiedIdentity>, IClassFixture<IdentityService>
{
    [Fact]
    public async Task The_certificate_keeps_the_ring_unreadable_and_tokens_are_issued_all_the_same()
    {
        using var reader = await certified.As("tc");
        using var other = await plain.As("tc");

        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Answers.Path("/clock"))).StatusCode);
        Assert.All(await certified.Database().Column<string>("select xml from data_protection_keys"), xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
        Assert.Contains("<masterKey", Assert.Single(await plain.Database().Column<string>("select xml from data_protection_keys")), StringComparison.Ordinal);
    }
}
