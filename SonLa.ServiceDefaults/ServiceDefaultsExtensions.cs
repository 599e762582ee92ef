using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Observability;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults;

/// <summary>What every service would otherwise write alike.</summary>
public static class ServiceDefaultsExtensions
{
    private const long LargestBody = 1024 * 1024;

    /// <summary>Telemetry, health, problems, strict JSON, token validation with deny by default, the business clock, OpenAPI.</summary>
    /// <param name="builder">The service.</param>
    /// <param name="service">Its name: resource, queue prefix, token audience.</param>
    public static void AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        LogLevels.Default(builder);
        Telemetry.Add(builder, service);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        var services = builder.Services;
        services.AddHealthChecks();
        services.AddExceptionHandler<ProblemTranslation>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options => StrictJson.Apply(options.SerializerOptions));
        services.AddHttpContextAccessor();
        ServiceDocument.Add(services, service);
        services.AddSingleton<ServiceDescription>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IClockReading, SystemClockReading>();
        services.AddScoped<BusinessClock>();
        services.AddScoped<Caller>();
        AddAccessTokens(builder, service);
    }

    /// <summary>Problems for everything that goes wrong, then authentication and authorization, then the endpoints that every service has.</summary>
    public static void UseServiceDefaults(this WebApplication app)
    {
        app.UseProblems();
        app.UseAccessControl();
    }

    /// <summary>The first half of <see cref="UseServiceDefaults"/>, for a process with work of its own between the halves: spans and problems.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.Use((context, next) => RequestSpan.Describe(context, _ => next(context)));
        app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = handled => handled.ExceptionHandledBy == ExceptionHandledType.ExceptionHandlerService, ExceptionHandler = context => Problem.Write(context, StatusCodes.Status500InternalServerError) });
        app.UseStatusCodePages(status => Problem.Write(status.HttpContext, status.HttpContext.Response.StatusCode));
    }

    /// <summary>The second half of <see cref="UseServiceDefaults"/>: authentication, authorization, and the endpoints that every service has.</summary>
    public static void UseAccessControl(this WebApplication app)
    {
        app.Use(BufferForIdempotency);
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(JsonCharset.Require);
        HealthEndpoints.Map(app);
        ServiceDescription.Map(app);
        if (app.Services.GetService<MessageTypes>() is not null)
        {
            ClockEndpoint.Map(app);
            OperationsEndpoints.Map(app);
        }
    }

    private static async Task BufferForIdempotency(HttpContext context, RequestDelegate next)
    {
        // The body is bound before the filter runs, so it must be readable a second time for its hash.
        if (context.GetEndpoint()?.Metadata.GetMetadata<RequiresIdempotencyKey>() is not null)
        {
            context.Request.EnableBuffering();
        }

        await next(context);
    }

    private static void AddAccessTokens(WebApplicationBuilder builder, string service)
    {
        var services = builder.Services;
        services.AddHttpClient(nameof(PublishedKeysOverHttp), client => client.Timeout = PublishedKeysOverHttp.Patience);
        services.TryAddSingleton<IPublishedKeys>(provider => new PublishedKeysOverHttp(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(PublishedKeysOverHttp)),
            new Uri(builder.Configuration["Authentication:JwksUrl"]
                ?? $"{builder.Configuration["services:identity:http:0"] ?? "http://identity"}/.well-known/jwks.json")));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton(provider => new AccessTokenValidators(
            provider.GetRequiredService<SigningKeys>(),
            provider.GetRequiredService<TimeProvider>(),
            builder.Configuration["Authentication:Issuer"] ?? AccessTokenProfile.DefaultIssuer));
        services.AddSingleton(provider => provider.GetRequiredService<AccessTokenValidators>().For(service));
        services.AddAuthentication(AccessTokenAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenAuthentication>(AccessTokenAuthentication.SchemeName, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(OperationsEndpoints.Permission, policy => policy.RequireAuthenticatedUser().RequireRole(Roles.Administrator));
    }
}
