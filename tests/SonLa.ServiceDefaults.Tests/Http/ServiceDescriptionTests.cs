using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Http;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Http;

/// <summary>The OpenAPI document of a service.</summary>
public sealed class ServiceDescriptionTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Is_written_once_and_who_gives_up_waiting_leaves_it_to_the_next()
    {
        var description = ActivatorUtilities.CreateInstance<ServiceDescription>(ledger.Services);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => description.Read(new CancellationToken(canceled: true)));

        var written = await description.Read(CancellationToken.None);
        Assert.Same(written, await description.Read(CancellationToken.None));
        Assert.Equal(written, await ledger.Anonymous().GetByteArrayAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
    }

    [Fact]
    public async Task Says_where_callers_find_the_service_what_they_may_ask_and_which_header_counts()
    {
        using var answer = await ledger.Anonymous().GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var document = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("/api/ledger", document.GetProperty("servers")[0].GetProperty("url").GetString());
        var parameters = document.GetProperty("paths").GetProperty("/entries").GetProperty("post").GetProperty("parameters").EnumerateArray();
        Assert.Contains(parameters, parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
    }

    [Fact]
    public async Task Has_one_name_only()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await ledger.Anonymous().GetAsync(new Uri("/openapi/v2.json", UriKind.Relative))).StatusCode);
    }
}
