using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using SonLa.Testing;

namespace SonLa.Notifications.Tests;

/// <summary>One process's worth of the service; disposing it stops it.</summary>
internal sealed class Replica(IReadOnlyDictionary<string, string> settings) : WebApplicationFactory<Program>
{
    internal HttpClient Client(Person person)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            TestTokens.Mint("notifications", person.Roles, person.OrganisationCode, person.AccountId));
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
