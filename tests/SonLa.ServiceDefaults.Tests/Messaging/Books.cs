using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Messaging;

/// <summary>The reconciliation in which every fault test ends: accepted = stored = consumed = effects.</summary>
internal sealed class Books(TestDatabase database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <param name="Lost">Accepted and not stored, or stored and without effect in one of the two consumers.</param>
    /// <param name="Phantom">Stored though never asked for, or an effect of what is not stored.</param>
    /// <param name="Doubled">Stored twice, or with more than one effect in one consumer.</param>
    public sealed record Balance(long Lost, long Phantom, long Doubled)
    {
        public static readonly Balance Clean = new(0, 0, 0);
    }

    /// <summary>Waits until nothing is under way, then counts; all three must be nought.</summary>
    /// <param name="attempted">Every number that was sent.</param>
    /// <param name="accepted">Those that were answered 2xx.</param>
    public async Task MustBalance(IReadOnlyCollection<long> attempted, IReadOnlyCollection<long> accepted)
    {
        Assert.NotEmpty(accepted);
        await Eventually.Equal(0L, () => database.Scalar<long>("select count(*) from outbox"), Patience);
        await Eventually.Equal(0L, () => database.Scalar<long>(WithoutEffect), Patience);
        Assert.Equal(Balance.Clean, await Count(attempted, accepted));
    }

    private const string WithoutEffect =
        """
        select count(*) from entries cross join (values ('record-effect'), ('count')) as consumers (name)
        where not exists (select 1 from effects where effects.entry_id = entries.id and effects.consumer = consumers.name)
        """;

    private async Task<Balance> Count(IReadOnlyCollection<long> attempted, IReadOnlyCollection<long> accepted)
    {
        var stored = await database.Column<long>("select number from entries");
        var effectless = await database.Scalar<long>(WithoutEffect);
        var groundless = await database.Scalar<long>("select count(*) from effects where not exists (select 1 from entries where entries.id = effects.entry_id)");
        var twice = await database.Scalar<long>("select count(*) from (select 1 from effects group by entry_id, consumer having count(*) > 1) as doubled");
        return new(
            accepted.Except(stored).Count() + effectless,
            stored.Except(attempted).Count() + groundless,
            stored.Count - stored.Distinct().Count() + twice);
    }
}
