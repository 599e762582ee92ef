using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Security;

/// <summary>How a service keeps Identity's keys.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private readonly Publisher _publisher = new();
    private readonly Moved _time = new();
    private readonly SigningKeys _keys;

    public SigningKeysTests() => _keys = new(_publisher, _time, NullLogger<SigningKeys>.Instance);

    public void Dispose() => _keys.Dispose();

    [Fact]
    public async Task Keys_are_read_once_in_five_minutes()
    {
        Assert.NotNull(await Find("one"));
        Assert.NotNull(await Find("one"));
        Assert.Equal(1, _publisher.Reads);

        _time.Ahead = TimeSpan.FromMinutes(6);

        Assert.NotNull(await Find("one"));
        Assert.Equal(2, _publisher.Reads);
    }

    [Fact]
    public async Task A_new_key_is_found_at_once_and_a_withdrawn_one_is_gone_after_five_minutes()
    {
        await Find("one");
        _publisher.Answer = Publisher.SetOf("two");
        _time.Ahead = TimeSpan.FromSeconds(3);

        Assert.NotNull(await Find("two"));
        Assert.Null(await Find("one"));

        _publisher.Answer = Publisher.SetOf("three");
        _time.Ahead = TimeSpan.FromMinutes(6);
        Assert.Null(await Find("two"));
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_is_not_a_flood_of_questions()
    {
        await Find("one");

        var found = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Find($"unknown {number}")));

        Assert.All(found, Assert.Null);
        Assert.Equal(1, _publisher.Reads);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"keys":null}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"x","x":"AA","y":"AA"}]}""")]
    [InlineData("""{"keys":[{"kty":"EC","crv":"P-256","kid":"x","x":"!","y":"!"}]}""")]
    public async Task While_Identity_is_away_or_talks_nonsense_the_last_known_keys_serve(string? nonsense)
    {
        await Find("one");
        _publisher.Answer = nonsense;
        _time.Ahead = TimeSpan.FromHours(2);

        Assert.NotNull(await Find("one"));
        Assert.Equal(2, _publisher.Reads);

        _publisher.Answer = Publisher.SetOf("one", "two");
        _time.Ahead = TimeSpan.FromHours(3);
        Assert.NotNull(await Find("two"));
    }

    [Fact]
    public async Task Keys_of_other_kinds_are_passed_over()
    {
        const string Others = """[{"kty":"RSA","kid":"r","n":"AQ","e":"AQAB"},{"kty":"EC","crv":"P-384","kid":"e"},""";
        _publisher.Answer = Publisher.SetOf("one").Replace("[", Others, StringComparison.Ordinal);

        Assert.NotNull(await Find("one"));
        Assert.Null(await Find("r"));
    }

    private Task<ECDsa?> Find(string kid) => _keys.Find(kid, CancellationToken.None);

    private sealed class Publisher : IPublishedKeys
    {
        public string? Answer { get; set; } = SetOf("one");

        public int Reads { get; private set; }

        public Task<string> Read(CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult(Answer ?? throw new HttpRequestException("away"));
        }

        public static string SetOf(params string[] kids) => JsonSerializer.Serialize(new { keys = kids.Select(Key) });

        private static object Key(string kid)
        {
            using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var point = pair.ExportParameters(includePrivateParameters: false).Q;
            return new { kty = "EC", crv = "P-256", kid, x = Base64Url.EncodeToString(point.X), y = Base64Url.EncodeToString(point.Y) };
        }
    }

    private sealed class Moved : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
