using Microsoft.AspNetCore.DataProtection;
using SonLa.Identity.Tokens;

namespace SonLa.Identity.Tests.Tokens;

public sealed class SigningKeySetTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly IDataProtector _protector = new EphemeralDataProtectionProvider().CreateProtector("test");
    private DateTimeOffset _now = Start;

    [Fact]
    public void An_empty_set_becomes_one_that_signs_and_one_that_waits()
    {
        var keys = Turn(new([]));

        Assert.Equal(2, keys.Published(_now).Count());
        Assert.Same(keys.Current, keys.Published(_now).First());
        Assert.False(keys.NeedsTurning(Quarter, _now));
    }

    [Fact]
    public void After_ninety_days_the_key_that_waited_signs_and_a_new_one_waits()
    {
        var before = Turn(new([]));
        var (signing, waiting) = (before.Current, before.Published(_now).Last());

        _now = Start + Quarter;
        Assert.True(before.NeedsTurning(Quarter, _now));
        var after = Turn(before);

        Assert.Same(waiting, after.Current);
        Assert.Equal(3, after.Published(_now).Count());
        Assert.Same(signing, after.Published(_now).Last());
    }

    [Fact]
    public void A_retired_key_is_published_for_an_hour_more()
    {
        var before = Turn(new([]));
        _now = Start + Quarter;
        var after = Turn(before);

        Assert.Equal(3, after.Published(_now + TimeSpan.FromMinutes(59)).Count());
        Assert.Equal(2, after.Published(_now + TimeSpan.FromHours(1)).Count());
    }

    [Fact]
    public void A_young_set_stays_as_it_is()
    {
        var keys = Turn(new([]));
        _now = Start + Quarter - TimeSpan.FromSeconds(1);

        Assert.False(keys.NeedsTurning(Quarter, _now));
        Assert.Same(keys.Current, Turn(keys).Current);
    }

    [Fact]
    public void The_private_half_is_stored_only_encrypted()
    {
        var key = SigningKey.Create(_protector, Start);
        using var pair = key.Open(_protector);

        var plain = pair.ExportPkcs8PrivateKey();

        Assert.True(key.ProtectedKey.AsSpan().IndexOf(plain.AsSpan(plain.Length - 32)) < 0);
        Assert.Throws<System.Security.Cryptography.CryptographicException>(() => key.Open(new EphemeralDataProtectionProvider().CreateProtector("test")));
    }

    private SigningKeySet Turn(SigningKeySet keys) => keys.Turn(Quarter, _now, () => SigningKey.Create(_protector, _now));
}
