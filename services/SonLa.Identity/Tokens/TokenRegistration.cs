using SonLa.ServiceDefaults.Security;

namespace SonLa.Identity.Tokens;

/// <summary>Registers what issues tokens, and lets Identity verify its own without asking itself over the network.</summary>
internal static class TokenRegistration
{
    public static void AddTokens(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TokenOptions>()
            .Bind(builder.Configuration.GetSection("Tokens"))
            .Validate(options => options.IsValid, "Tokens: Lifetime must be 5 to 10 minutes and RotateAfter at least a day.")
            .ValidateOnStart();
        builder.Services.AddSingleton<SigningKeyRing>();
        builder.Services.AddSingleton<AccessTokens>();
        if (builder.Configuration["Authentication:JwksUrl"] is null)
        {
            builder.Services.AddSingleton<IPublishedKeys, OwnKeys>();
        }
    }
}
