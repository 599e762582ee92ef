using SonLa.ServiceDefaults.Security;
using SonLa.Testing;

namespace SonLa.Architecture.Tests;

/// <summary>The key with which tests sign, in Identity's place.</summary>
internal sealed class TestKeys(IHttpClientFactory http) : IPublishedKeys
{
    public async Task<string> Read(CancellationToken cancellationToken)
    {
        using var client = http.CreateClient();
        return await client.GetStringAsync(await TestTokens.JwksUrl(), cancellationToken);
    }
}
