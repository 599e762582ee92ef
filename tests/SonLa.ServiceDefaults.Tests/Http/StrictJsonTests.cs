using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Http;

/// <summary>Bodies that are not what the API documents.</summary>
public sealed class StrictJsonTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Theory]
    [InlineData("""{ "number": 1, "amount": 2 }""", "amount")]
    [InlineData("""{ "number": 1, "number": 2 }""", "number")]
    [InlineData("""{ "number": "1" }""", "number")]
    [InlineData("""{ "number": 1.5 }""", "number")]
    [InlineData("""{ "number": 99999999999999999999 }""", "number")]
    [InlineData("""{ "number": null }""", "number")]
    [InlineData("""{ "Number": 1 }""", "Number")]
    [InlineData("""{ }""", "$")]
    [InlineData("""{ "number": 1 """, "$")]
    [InlineData("""{ "number": NaN }""", "number")]
    [InlineData("[]", "$")]
    [InlineData("\u0000", "$")]
    public async Task Is_refused_with_the_field_named(string body, string field)
    {
        using var response = await Post(body, "application/json");

        var problem = await ProblemJson.Of(response, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), $"{problem}");
    }

    [Fact]
    public async Task Invalid_UTF_8_is_refused()
    {
        using var client = Client();
        using var content = new ByteArrayContent([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await client.PostAsync(new Uri("/entries", UriKind.Relative), content);

        await ProblemJson.Of(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        using var response = await Post($$"""{ "number": {{new string('[', 100_000)}} }""", "application/json");

        await ProblemJson.Of(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_media_type_is_refused()
    {
        using var response = await Post("number=1", "application/x-www-form-urlencoded");

        await ProblemJson.Of(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task No_body_is_refused()
    {
        using var client = Client();

        using var response = await client.PostAsync(new Uri("/entries", UriKind.Relative), null);

        Assert.InRange((int)response.StatusCode, 400, 499);
        await ProblemJson.Of(response, response.StatusCode);
    }

    [Theory]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=none-such")]
    public async Task Another_charset_is_refused(string mediaType)
    {
        using var client = Client();
        using var content = new ByteArrayContent("""{ "number": 1 }"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        using var response = await client.PostAsync(new Uri("/entries", UriKind.Relative), content);

        await ProblemJson.Of(response, HttpStatusCode.UnsupportedMediaType);
    }

    public sealed record Inner(IReadOnlyList<string> Names, int?[] Counts, IReadOnlyList<string?> Notes);

    public sealed record Outer(IReadOnlyList<Inner> Inners)
    {
        public IReadOnlyList<Written> More { get; init; } = [];
    }

    public sealed record Written
    {
        public IReadOnlyList<string> Names { get; init; } = [];

        public int Count { get; init; }
    }

    [Theory]
    [InlineData("""{ "inners": [null] }""", "$.inners[0]")]
    [InlineData("""{ "inners": [ { "names": ["a"], "counts": [null], "notes": [null] }, { "names": [null], "counts": [], "notes": [] } ] }""", "$.inners[1].names[0]")]
    [InlineData("""{ "inners": [], "more": [ { "names": [null], "count": 1 } ] }""", "$.more[0].names[0]")]
    public void A_null_in_a_list_of_things_is_refused_with_its_place_named(string body, string path)
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);

        var refused = Assert.Throws<NullItemException>(() => JsonSerializer.Deserialize<Outer>(body, options));

        Assert.Equal(path, $"{refused.Path}.{refused.Item}");
    }

    [Fact]
    public void A_null_in_a_list_that_may_hold_nulls_is_read()
    {
        var options = new JsonSerializerOptions();
        StrictJson.Apply(options);

        var read = JsonSerializer.Deserialize<Outer>("""{ "inners": [ { "names": ["a"], "counts": [null, 1], "notes": [null, "b"] } ] }""", options);

        Assert.Equal([null, 1], Assert.Single(read!.Inners).Counts);
    }

    private async Task<HttpResponseMessage> Post(string body, string mediaType)
    {
        using var client = Client();
        using var content = new StringContent(body, Encoding.UTF8, mediaType);
        return await client.PostAsync(new Uri("/entries", UriKind.Relative), content);
    }

    private HttpClient Client()
    {
        var client = ledger.Client(Roles.Specialist);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return client;
    }
}
