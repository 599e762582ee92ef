using System.Text.Json;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tokens;

/// <summary>Identity's published keys, read where they are made.</summary>
internal sealed class OwnKeys(SigningKeyRing ring, TimeProvider time) : IPublishedKeys
{
    public async Task<string> Read(CancellationToken cancellationToken) =>
        JsonSerializer.Serialize(GetJsonWebKeySet.Of(await ring.Keys(cancellationToken), time.GetUtcNow()), JsonSerializerOptions.Web);
}
