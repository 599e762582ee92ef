using System.Net;
using System.Net.Http.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Http;

/// <summary>Edits that name the version they saw.</summary>
public sealed class VersionedTests(LedgerService ledger) : IClassFixture<LedgerService>
{
    [Fact]
    public async Task Of_fifty_edits_of_one_version_exactly_one_wins()
    {
        using var client = ledger.Client(Roles.Specialist);
        var entry = await Entry(20);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(edit => Annotate(client, entry, "\"1\"", $"edit {edit}")));

        Assert.Single(answers, HttpStatusCode.NoContent);
        Assert.Equal(49, answers.Count(status => status == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, await ledger.Database().Scalar<int>("select version from entries where id = $1", entry));
        Assert.Equal(1L, await ledger.Database().Scalar<long>("select count(*) from effects where entry_id = $1", entry));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired)]
    [InlineData("\"2\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("1", HttpStatusCode.PreconditionFailed)]
    [InlineData("\"1\"", HttpStatusCode.NoContent)]
    public async Task An_edit_must_name_the_current_version(string? ifMatch, HttpStatusCode expected)
    {
        using var client = ledger.Client(Roles.Specialist);
        var entry = await Entry(21);

        Assert.Equal(expected, await Annotate(client, entry, ifMatch, "edited"));
    }

    private async Task<Guid> Entry(long number) => await ledger.Database().Scalar<Guid>(
        "insert into entries (id, number, note, version) values (gen_random_uuid(), $1, '', 1) returning id", number);

    private static async Task<HttpStatusCode> Annotate(HttpClient client, Guid entry, string? ifMatch, string note)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/entries/{entry}") { Content = JsonContent.Create(new { note }) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await client.SendAsync(request);
        if (!response.IsSuccessStatusCode)
        {
            await ProblemJson.Of(response, response.StatusCode);
        }

        return response.StatusCode;
    }
}
