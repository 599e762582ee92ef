using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Caching;

/// <summary>Registers Redis for what replicas share and may lose.</summary>
public static class RedisExtensions
{
    /// <summary>Reads the connection string <c>redis</c>; without one the store says "not available" to everything.</summary>
    public static void AddRedis(this WebApplicationBuilder builder) => builder.Services.AddSingleton(provider => new RedisStore(
        builder.Configuration.GetConnectionString("redis"),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<RedisStore>>()));
}
