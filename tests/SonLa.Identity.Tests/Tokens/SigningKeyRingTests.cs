using Microsoft.Extensions.DependencyInjection;
using SonLa.Identity.Tokens;

namespace SonLa.Identity.Tests.Tokens;

public sealed class SigningKeyRingTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Replicas_that_start_together_make_two_keys_between_them()
    {
        await identity.Database().Execute("delete from signing_keys");
        var replicas = Enumerable.Range(0, 8).Select(_ => Replica()).ToList();

        var kids = await Task.WhenAll(replicas.Select(async ring => (await ring.Current(CancellationToken.None)).Kid));

        Assert.Single(kids.Distinct());
        Assert.Equal(2L, await identity.Database().Scalar<long>("select count(*) from signing_keys"));
        replicas.ForEach(ring => ring.Dispose());
    }

    [Fact]
    public async Task Of_replicas_that_rotate_together_all_sign_with_the_key_that_waited()
    {
        using var before = Replica();
        var waiting = (await before.Keys(CancellationToken.None)).Published(identity.Now).Single(key => key.IsNext).Kid;
        identity.Forward(TimeSpan.FromDays(90));
        var replicas = Enumerable.Range(0, 8).Select(_ => Replica()).ToList();

        var kids = await Task.WhenAll(replicas.Select(async ring => (await ring.Current(CancellationToken.None)).Kid));

        Assert.Equal([waiting], kids.Distinct());
        Assert.Equal(1L, await identity.Database().Scalar<long>("select count(*) from signing_keys where activated_at is null"));
        replicas.ForEach(ring => ring.Dispose());
    }

    [Fact]
    public async Task Parallel_signatures_of_one_ring_are_all_good()
    {
        using var ring = Replica();

        var signatures = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () =>
        {
            var data = BitConverter.GetBytes(number);
            var (_, pair) = await ring.Current(CancellationToken.None);
            return pair.VerifyData(data, pair.SignData(data, System.Security.Cryptography.HashAlgorithmName.SHA256), System.Security.Cryptography.HashAlgorithmName.SHA256);
        })));

        Assert.All(signatures, Assert.True);
    }

    private SigningKeyRing Replica() => ActivatorUtilities.CreateInstance<SigningKeyRing>(identity.Services);
}
