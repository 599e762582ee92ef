using System.Collections.Concurrent;

namespace SonLa.Reporting.Periods;

/// <summary>What this process has computed last of each period; losing it costs one computation.</summary>
internal sealed class KeptConsolidations
{
    /// <summary>More periods than a year has, and few enough to forget them all at once.</summary>
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Entry> _entries = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();

    public Entry? Find(string period) => _entries.GetValueOrDefault(period);

    public void Keep(string period, Entry entry)
    {
        if (_entries.Count >= Most)
        {
            _entries.Clear();
        }

        _entries[period] = entry;
    }

    /// <summary>One computation of a period at a time.</summary>
    public async Task<IDisposable> TakeTurn(string period, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(period, _ => new(1, 1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <param name="Snapshot">PostgreSQL's name of the state that it was computed from, or of an earlier one.</param>
    /// <param name="BegunAt">Timestamp before anything was read.</param>
    /// <param name="Content">Null where the period asks nothing of anybody.</param>
    internal sealed record Entry(string Snapshot, long BegunAt, KeptConsolidation? Content);

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
