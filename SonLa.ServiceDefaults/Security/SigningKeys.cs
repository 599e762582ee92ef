using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Security;

/// <summary>Identity's published ES256 keys by kid, kept and refreshed; the last known ones serve while Identity is away.</summary>
internal sealed partial class SigningKeys(IPublishedKeys published, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _one = new(1, 1);
    private FrozenDictionary<string, ECDsa> _keys = FrozenDictionary<string, ECDsa>.Empty;
    private DateTimeOffset _fetchedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    public async Task<ECDsa?> Find(string kid, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(kid, out var known) && time.GetUtcNow() - _fetchedAt <= Freshness)
        {
            return known;
        }

        // Who holds a known key does not wait in line behind a fetch; who does not, must.
        if (known is null || _one.CurrentCount > 0)
        {
            await Refresh(cancellationToken);
        }

        return _keys.GetValueOrDefault(kid);
    }

    public void Dispose() => _one.Dispose();

    private async Task Refresh(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // A flood of unknown kids must not become a flood of fetches; without any key there is nothing to fall back on.
            if (_keys.Count > 0 && time.GetUtcNow() - _triedAt < Patience)
            {
                return;
            }

            _triedAt = time.GetUtcNow();
            _keys = JsonWebKeys.Parse(await published.Read(cancellationToken));
            _fetchedAt = time.GetUtcNow();
        }
        catch (Exception failure) when (failure is HttpRequestException or FormatException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            NotFetched(failure.Message);
        }
        finally
        {
            _one.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Identity's keys could not be read; the last known ones serve on: {Reason}")]
    private partial void NotFetched(string reason);
}
