namespace SonLa.Portal.Platform;

internal static class PlatformExtensions
{
    /// <summary>Registers the client of the gateway at <c>services:gateway:http:0</c>, the only address the portal knows.</summary>
    internal static void AddPlatformClient(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<SessionTokens>();
        builder.Services.AddHttpClient(nameof(PlatformClient), client =>
        {
            client.BaseAddress = new Uri(builder.Configuration["services:gateway:http:0"] ?? "http://gateway");
            client.Timeout = Timeout.InfiniteTimeSpan;
        });
        builder.Services.AddScoped(services => ActivatorUtilities.CreateInstance<PlatformClient>(
            services,
            services.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(PlatformClient))));
    }
}
