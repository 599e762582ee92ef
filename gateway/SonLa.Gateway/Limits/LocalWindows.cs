using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SonLa.Gateway.Limits;

/// <summary>Counts in this process alone: what remains of the limits while Redis is away.</summary>
internal sealed class LocalWindows(IOptions<RateLimitOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<LimitKey> _windows = PartitionedRateLimiter.Create<LimitKey, LimitKey>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new()
        {
            PermitLimit = options.Value.For(key).Permits,
            Window = TimeSpan.FromSeconds(options.Value.For(key).Seconds),
        }));

    /// <summary>How long to wait, null when the request may pass.</summary>
    internal TimeSpan? Count(LimitKey key)
    {
        using var lease = _windows.AttemptAcquire(key);
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(options.Value.For(key).Seconds);
    }

    public void Dispose() => _windows.Dispose();
}
