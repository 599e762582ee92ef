namespace SonLa.Gateway.Limits;

/// <summary>How many requests are let through per window; all of it is configuration.</summary>
internal sealed class RateLimitOptions
{
    /// <summary>One account with a valid token.</summary>
    public RateWindow Account { get; init; } = new() { Permits = 600 };

    /// <summary>One address without a token: pages, token exchange, public documents. An office shares one address.</summary>
    public RateWindow Anonymous { get; init; } = new() { Permits = 6000 };

    /// <summary>One address that signs in.</summary>
    public RateWindow SignIn { get; init; } = new() { Permits = 30 };

    /// <summary>One address whose clients ask for tokens; a token lasts for minutes.</summary>
    public RateWindow ClientToken { get; init; } = new() { Permits = 60 };

    internal RateWindow For(LimitKey key) => key.Limit switch
    {
        nameof(SignIn) => SignIn,
        nameof(ClientToken) => ClientToken,
        nameof(Account) => Account,
        _ => Anonymous,
    };
}

/// <summary>A number of requests and the seconds in which they may come.</summary>
internal sealed class RateWindow
{
    public required int Permits { get; init; }

    public int Seconds { get; init; } = 60;
}

/// <summary>Whose requests are counted together.</summary>
internal readonly record struct LimitKey(string Limit, string Subject);
