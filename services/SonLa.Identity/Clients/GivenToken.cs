using System.Security.Cryptography;
using System.Text;

namespace SonLa.Identity.Clients;

/// <summary>A token that a client was given; its assertion has thereby been used up, for every replica of Identity.</summary>
internal sealed class GivenToken
{
    // Replicas' clocks differ a little: an assertion is remembered longer than any of them would take it.
    private static readonly TimeSpan Remembrance = ClientAssertion.Longest + (4 * ClientAssertion.Skew);

    private GivenToken()
    {
    }

    /// <summary>The access token's <c>jti</c>.</summary>
    public Guid TokenId { get; private set; } = Guid.CreateVersion7();

    /// <summary>The client's <see cref="PartnerClient.Id"/>.</summary>
    public Guid Client { get; private set; }

    /// <summary>The key that signed the assertion.</summary>
    public string Kid { get; private set; } = "";

    public string Scope { get; private set; } = "";

    /// <summary>SHA-256 of the assertion's <c>jti</c>.</summary>
    public byte[] AssertionHash { get; private set; } = [];

    public DateTimeOffset GivenAt { get; private set; }

    /// <summary>Until when the row is needed.</summary>
    public DateTimeOffset KeptUntil { get; private set; }

    public static GivenToken For(PartnerClient client, ClientAssertion assertion, string scope, DateTimeOffset now) => new()
    {
        Client = client.Id,
        Kid = assertion.Kid,
        Scope = scope,
        AssertionHash = SHA256.HashData(Encoding.UTF8.GetBytes(assertion.Id)),
        GivenAt = now,
        KeptUntil = now + Remembrance,
    };
}
