using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using SonLa.Gateway.Border;
using SonLa.Gateway.Limits;
using SonLa.Gateway.Routes;
using SonLa.ServiceDefaults;
using SonLa.ServiceDefaults.Caching;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using Yarp.ReverseProxy.Health;

var builder = WebApplication.CreateBuilder(ServiceCommand.Read(args));
builder.AddServiceDefaults("gateway");
builder.AddTrustedProxies();
builder.AddRedis();
builder.Services.AddSingleton<IAccessTokenValidator, RouteAudience>();
builder.Services.Configure<RateLimitOptions>(builder.Configuration.GetSection("RateLimits"));
builder.Services.Configure<OverloadOptions>(builder.Configuration.GetSection("Overload"));
builder.Services.Configure<ConnectionLimits>(builder.Configuration.GetSection("Connections"));
builder.Services.AddSingleton<WholeBody>();
builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<ConnectionLimits>>((kestrel, limits) => limits.Value.Apply(kestrel.Limits));
builder.Services.AddSingleton<Overload>();
builder.Services.AddSingleton<LocalWindows>();
builder.Services.AddSingleton<SharedWindows>();
builder.Services.AddSingleton<IPassiveHealthCheckPolicy, SkipUnreachableReplica>();
builder.Services.AddReverseProxy()
    .LoadFromMemory(ServiceRoutes.Routes(builder.Configuration), ServiceRoutes.Clusters(builder.Configuration))
    .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = TimeSpan.FromSeconds(2))
    .AddTransforms(transforms => transforms.RequestTransforms.Add(new UntrustedHeaders()));

var app = builder.Build();
app.UseForwardedHeaders();
app.Use(RequestId.Stamp);
app.Use(SecurityHeaders.Stamp);
app.UseProblems();
app.Use(BodyLimit.Refuse);
app.Use(app.Services.GetRequiredService<Overload>().Spare);
app.UseMiddleware<RateLimit>();
app.UseAccessControl();
app.Map("/api/{**path}", () => TypedResults.NotFound()).AllowAnonymous().ExcludeFromDescription();
app.MapReverseProxy(proxy =>
{
    proxy.Use(app.Services.GetRequiredService<WholeBody>().Receive);
    proxy.Use(app.Services.GetRequiredService<Overload>().Admit);
    proxy.Use(UpstreamFailures.Translate);
    proxy.Use(RetryOnAnotherReplica.Run);
    proxy.UseLoadBalancing();
    proxy.UsePassiveHealthChecks();
});
await app.RunService(args);
