using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace SonLa.ServiceDefaults.Caching;

/// <summary>The one class that talks to Redis. Redis may be lost at any time, so it answers "not available" quickly instead of throwing or waiting.</summary>
public sealed partial class RedisStore(string? connectionString, TimeProvider time, ILogger<RedisStore> log) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private Task<ConnectionMultiplexer>? _connecting;
    private DateTimeOffset _restUntil = DateTimeOffset.MinValue;

    /// <summary>Runs a script atomically on the server.</summary>
    /// <returns>What the script returned, or null where Redis did not answer within 100 ms or is being left alone after a failure.</returns>
    public async Task<IReadOnlyList<long>?> Evaluate(string script, string key, params long[] arguments)
    {
        if (string.IsNullOrEmpty(connectionString) || time.GetUtcNow() < _restUntil)
        {
            return null;
        }

        try
        {
            var redis = await Connection(connectionString).WaitAsync(Patience, time);
            var result = await redis.GetDatabase()
                .ScriptEvaluateAsync(script, [key], [.. arguments.Select(argument => (RedisValue)argument)])
                .WaitAsync(Patience, time);
            return (long[]?)result;
        }
        catch (Exception failure) when (failure is RedisException or TimeoutException or ObjectDisposedException)
        {
            _restUntil = time.GetUtcNow() + Rest;
            NotAvailable(failure.Message);
            return null;
        }
    }

    public void Dispose()
    {
        if (_connecting is { IsCompletedSuccessfully: true } connected)
        {
            connected.GetAwaiter().GetResult().Dispose();
        }
    }

    private Task<ConnectionMultiplexer> Connection(string address)
    {
        lock (_gate)
        {
            // The client reconnects by itself, but a first attempt that failed must be made anew.
            return _connecting is null or { IsFaulted: true } or { IsCanceled: true } ? _connecting = Connect(address) : _connecting;
        }
    }

    private static Task<ConnectionMultiplexer> Connect(string address)
    {
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 1000;
        options.SyncTimeout = 1000;
        return ConnectionMultiplexer.ConnectAsync(options);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is not available and is left alone for a moment: {Reason}")]
    private partial void NotAvailable(string reason);
}
