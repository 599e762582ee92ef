using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Integration.Tests;

/// <summary>The Integration service on real servers.</summary>
public sealed class IntegrationService() : ServiceUnderTest<Program>("integration", "integrationdb")
{
    internal HttpClient Partner() => Client(Roles.Partner, "bo-khdt");

    /// <summary>Reads the feed from the beginning, page by page, as a partner does.</summary>
    internal async Task<IReadOnlyList<JsonElement>> ReadAll(int limit = 200)
    {
        using var partner = Partner();
        var events = new List<JsonElement>();
        var cursor = "";
        bool more;
        do
        {
            using var page = await partner.GetAsync($"/v1/events?limit={limit}{(cursor.Length == 0 ? "" : $"&after={cursor}")}");
            page.EnsureSuccessStatusCode();
            events.AddRange(await page.Content.ReadFromJsonAsync<JsonElement[]>() ?? []);
            cursor = page.Headers.GetValues("Feed-Next").Single();
            more = page.Headers.GetValues("Feed-More").Single() == "true";
            Assert.Equal(more, page.Headers.Contains("Link"));
        }
        while (more);
        return events;
    }
}
