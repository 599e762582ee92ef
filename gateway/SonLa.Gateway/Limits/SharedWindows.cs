using Microsoft.Extensions.Options;
using SonLa.ServiceDefaults.Caching;

namespace SonLa.Gateway.Limits;

/// <summary>Counts in Redis, so that all gateway replicas share one number per account or address; locally where Redis does not answer.</summary>
internal sealed class SharedWindows(RedisStore redis, LocalWindows local, IOptions<RateLimitOptions> options)
{
    // Increment and expiry are one step: a key that never expires would lock its owner out for good.
    private const string CountScript =
        """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return {count, redis.call('PTTL', KEYS[1])}
        """;

    /// <summary>How long to wait, null when the request may pass.</summary>
    internal async Task<TimeSpan?> Count(LimitKey key)
    {
        var window = options.Value.For(key);
        if (await redis.Evaluate(CountScript, $"sonla:gateway:limit:{key.Limit}:{key.Subject}", window.Seconds * 1000L) is not [var count, var left])
        {
            return local.Count(key);
        }

        return count <= window.Permits ? null : TimeSpan.FromMilliseconds(left);
    }
}
