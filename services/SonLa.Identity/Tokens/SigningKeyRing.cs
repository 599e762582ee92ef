using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SonLa.Identity.Persistence;

namespace SonLa.Identity.Tokens;

/// <summary>Keeps the signing keys at hand and turns them by age; replicas share them through the database and create none twice.</summary>
internal sealed class SigningKeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, IOptions<TokenOptions> options, TimeProvider time) : IDisposable
{
    // A replica may go on signing with the key just retired for this long; verifiers know that key for an hour.
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _protector = protection.CreateProtector("signing-keys");
    private readonly SemaphoreSlim _one = new(1, 1);
    private Loaded? _loaded;

    public async Task<SigningKeySet> Keys(CancellationToken cancellationToken) => (await Read(cancellationToken)).Keys;

    /// <summary>The kid and private key that sign now.</summary>
    public async Task<(string Kid, ECDsa Pair)> Current(CancellationToken cancellationToken)
    {
        var loaded = await Read(cancellationToken);
        return (loaded.Keys.Current.Kid, loaded.Pair);
    }

    public void Dispose() => _one.Dispose();

    private async Task<Loaded> Read(CancellationToken cancellationToken)
    {
        if (_loaded is { } fresh && IsFresh(fresh))
        {
            return fresh;
        }

        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_loaded is { } meanwhile && IsFresh(meanwhile))
            {
                return meanwhile;
            }

            var keys = await Load(cancellationToken);
            var pair = _loaded?.Keys.Current.Kid == keys.Current.Kid ? _loaded.Pair : keys.Current.Open(_protector);
            return _loaded = new(keys, pair, time.GetUtcNow());
        }
        finally
        {
            _one.Release();
        }
    }

    private bool IsFresh(Loaded loaded) => time.GetUtcNow() - loaded.At < Freshness && !loaded.Keys.NeedsTurning(options.Value.RotateAfter, time.GetUtcNow());

    private async Task<SigningKeySet> Load(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
        var stored = new SigningKeySet(await db.SigningKeys.AsNoTracking().ToListAsync(cancellationToken));
        return stored.NeedsTurning(options.Value.RotateAfter, time.GetUtcNow()) ? await Turn(db, cancellationToken) : stored;
    }

    private async Task<SigningKeySet> Turn(IdentityDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('signing-keys'))", cancellationToken);
        var stored = await db.SigningKeys.ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var turned = new SigningKeySet(stored).Turn(options.Value.RotateAfter, now, () =>
        {
            var created = SigningKey.Create(_protector, now);
            db.Add(created);
            return created;
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return turned;
    }

    private sealed record Loaded(SigningKeySet Keys, ECDsa Pair, DateTimeOffset At);
}
