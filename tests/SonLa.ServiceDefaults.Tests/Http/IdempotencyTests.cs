using System.Net;
using System.Net.Http.Json;
using SonLa.Ledger.Contracts;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Http;

/// <summary>A POST that creates, asked more than once.</summary>
public sealed class IdempotencyTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Asked_again_it_gives_the_same_answer_and_does_nothing()
    {
        using var client = Client("twice");

        using var first = await Post(client, 1);
        using var second = await Post(client, 1);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.False(first.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.Equal(1, await Booked(1));
    }

    [Fact]
    public async Task Fifty_at_once_book_one_entry_and_publish_one_event()
    {
        using var client = Client("crowd");

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var response = await Post(client, 2);
            return (response.StatusCode, Body: await response.Content.ReadAsStringAsync());
        }));

        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{answer}"));
        Assert.Single(answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).Select(answer => answer.Body).Distinct());
        Assert.Equal(1, await Booked(2));
        Assert.Single(await ledger.Published<EntryMade>(), made => made.Number == 2);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_by_name()
    {
        using var client = Client("reused");

        using var first = await Post(client, 3);
        using var other = await Post(client, 4);

        var problem = await ProblemJson.Of(other, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("idempotency-key.reused", problem.GetProperty("rule").GetString());
        Assert.Equal(0, await Booked(4));
    }

    [Fact]
    public async Task A_key_belongs_to_the_account_that_chose_it()
    {
        using var mine = Client("shared");
        using var yours = Client("shared");

        using var first = await Post(mine, 5);
        using var second = await Post(yours, 5);

        Assert.NotEqual(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(2, await Booked(5));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("khóa")]
    public async Task Without_a_usable_key_nothing_is_done(string? key)
    {
        using var client = Client(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/entries") { Content = JsonContent.Create(new { number = 6 }) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var response = await client.SendAsync(request);

        var problem = await ProblemJson.Of(response, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("errors").TryGetProperty("Idempotency-Key", out _));
        Assert.Equal(0, await Booked(6));
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_unused()
    {
        using var client = Client("mended");

        using var refused = await Post(client, -1);
        using var mended = await Post(client, 8);

        await ProblemJson.Of(refused, HttpStatusCode.BadRequest);
        Assert.Equal(HttpStatusCode.Created, mended.StatusCode);
    }

    private HttpClient Client(string? key)
    {
        var client = ledger.Client(Roles.Specialist);
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("Idempotency-Key", key);
        }

        return client;
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, long number) => client.PostAsJsonAsync("/entries", new { number });

    private Task<long> Booked(long number) => ledger.Database().Scalar<long>("select count(*) from entries where number = $1", number);
}
