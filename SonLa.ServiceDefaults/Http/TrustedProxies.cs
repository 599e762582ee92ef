using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SonLa.ServiceDefaults.Http;

/// <summary>Whose word about the caller's address, scheme and host is taken: that of the networks in <c>Forwarding:TrustedNetworks</c> (CIDR), nobody's by default.</summary>
public static class TrustedProxies
{
    /// <summary>Reads the networks; a malformed one stops the start. <c>app.UseForwardedHeaders()</c> then comes first in the pipeline.</summary>
    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        var networks = (builder.Configuration.GetSection("Forwarding:TrustedNetworks").Get<string[]>() ?? [])
            .Select(network => System.Net.IPNetwork.Parse(network))
            .ToArray();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }
}
