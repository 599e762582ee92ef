using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SonLa.Gateway.Border;

/// <summary>What one connection may cost; all of it is configuration, section <c>Connections</c>.</summary>
internal sealed class ConnectionLimits
{
    /// <summary>Beyond it new connections are closed at once. Every open page holds one for its live count, so it lies far above the number of officials.</summary>
    public int Most { get; init; } = 10_000;

    /// <summary>How long a request's headers may take to arrive: a browser needs milliseconds, a bad line a few seconds.</summary>
    public int HeaderSeconds { get; init; } = 15;

    /// <summary>How long a connection without a request is kept; longer than browsers and ingresses keep theirs, so that they close first.</summary>
    public int IdleSeconds { get; init; } = 130;

    /// <summary>Below it a body, or an answer being taken, is cut off: the slowest mobile line brings a hundred times as much.</summary>
    public int BytesPerSecond { get; init; } = 240;

    /// <summary>How long a transfer may stay below that rate: a lost packet is no attack.</summary>
    public int GraceSeconds { get; init; } = 5;

    /// <summary>How long the whole of a body may take, for each megabyte that its route allows: the speed of a bad mobile line.</summary>
    public int BodySeconds { get; init; } = 60;

    internal void Apply(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = Most;
        limits.MaxConcurrentUpgradedConnections = 0; // nothing here speaks WebSocket
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(HeaderSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(IdleSeconds);
        limits.MinRequestBodyDataRate = new(BytesPerSecond, TimeSpan.FromSeconds(GraceSeconds));
        limits.MinResponseDataRate = new(BytesPerSecond, TimeSpan.FromSeconds(GraceSeconds));
    }
}
