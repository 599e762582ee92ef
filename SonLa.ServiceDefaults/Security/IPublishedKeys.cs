namespace SonLa.ServiceDefaults.Security;

/// <summary>Where a service reads Identity's public keys.</summary>
public interface IPublishedKeys
{
    /// <summary>The JSON Web Key Set (RFC 7517) as published now.</summary>
    /// <exception cref="HttpRequestException">Identity does not answer.</exception>
    Task<string> Read(CancellationToken cancellationToken);
}

/// <summary>The ordinary way: Identity's address.</summary>
internal sealed class PublishedKeysOverHttp(HttpClient http, Uri address) : IPublishedKeys
{
    /// <summary>A service must not hang on an Identity that hangs.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public Task<string> Read(CancellationToken cancellationToken) => http.GetStringAsync(address, cancellationToken);
}
