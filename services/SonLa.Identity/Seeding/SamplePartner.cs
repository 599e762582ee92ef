using System.Buffers.Text;
using System.Security.Cryptography;
using SonLa.Identity.Clients;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Identity.Seeding;

/// <summary>The sample partner's client: its private key is made per installation (setting <c>Seed:PartnerKey</c>, PKCS #8 in PEM) and only its public half is stored.</summary>
internal sealed class SamplePartner(string pem)
{
    public const string ClientId = "sample-partner";

    // A scenario without a partner's account still has its first organisation.
    private static string OrganisationOf(OrganisationsFile tree, AccountsFile people) =>
        people.Accounts.FirstOrDefault(person => person.Roles.Contains(Roles.Partner))?.OrganisationCode ?? tree.Organisations[0].Code;

    public ClientFacts Facts(OrganisationsFile tree, AccountsFile people, DateTimeOffset now) => new(
        "Hệ thống tổng hợp của đối tác (mẫu)",
        OrganisationOf(tree, people),
        ClientScopes.All,
        [PublicKey(now)],
        VietnamTime.DayOf(now).AddDays(-1),
        null);

    private ClientKey PublicKey(DateTimeOffset now)
    {
        using var pair = ECDsa.Create();
        pair.ImportFromPem(pem);
        var point = pair.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return ClientKey.Of(SigningKey.ThumbprintOf(x, y), x, y, now);
    }
}
