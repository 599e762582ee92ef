using System.Text;
using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Organisations;

public sealed class ChangeOrganisationTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private const string NotEnded = "\"validTo\":null,\"successorCode\":null";
    private const string Body =
        """{"name":"Sở Khoa học và Công nghệ","kind":"department","parentCode":"ubnd-tinh","headTitle":"Giám đốc Sở Khoa học và Công nghệ","aliases":["Sở KH&CN"],"validFrom":"2004-01-01","validTo":null,"successorCode":null}""";

    [Fact]
    public async Task A_change_is_stored_told_and_stamped_with_its_version()
    {
        using var administrator = await identity.As("quan-tri");
        var body = Body.Replace(NotEnded, "\"validTo\":\"2025-02-28\",\"successorCode\":\"so-tttt\"", StringComparison.Ordinal);

        var response = await Put(administrator, "so-khcn", body, ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("\"2\"", response.Headers.ETag?.Tag);
        Assert.Equal("so-tttt", (await administrator.Json("/organisations/so-khcn")).GetProperty("successorCode").GetString());
        var told = Assert.Single(await identity.Published<OrganisationChanged>(), change => change is { Code: "so-khcn", Version: 2 });
        Assert.Equal(("so-tttt", new DateOnly(2025, 2, 28)), (told.SuccessorCode, told.ValidTo));
    }

    [Fact]
    public async Task A_new_organisation_is_established_once()
    {
        using var administrator = await identity.As("quan-tri");

        var first = await Put(administrator, "ban-moi", Body, ("If-None-Match", "*"));
        var second = await Put(administrator, "ban-moi", Body, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        Assert.Single(await identity.Published<OrganisationChanged>(), change => change.Code == "ban-moi");
    }

    [Fact]
    public async Task The_version_seen_must_be_named_and_current()
    {
        using var administrator = await identity.As("quan-tri");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(administrator, "so-tnmt", Body)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(administrator, "so-tnmt", Body, ("If-Match", "\"9\""))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Put(administrator, "so-nowhere", Body, ("If-Match", "\"1\""))).StatusCode);
    }

    [Theory]
    [InlineData("\"validFrom\":\"2004-01-01\"", "\"validFrom\":\"0001-01-01\"", "validFrom")]
    [InlineData("\"validFrom\":\"2004-01-01\"", "\"validFrom\":\"9999-12-31\"", "validFrom")]
    [InlineData("\"validTo\":null", "\"validTo\":\"9999-12-31\"", "validTo")]
    public async Task Days_beyond_any_administration_are_refused(string stated, string instead, string field)
    {
        using var administrator = await identity.As("quan-tri");

        var response = await Put(administrator, "ban-tuong-lai", Body.Replace(stated, instead, StringComparison.Ordinal), ("If-None-Match", "*"));

        Assert.Equal([field], await response.Fields());
    }

    [Fact]
    public async Task Of_many_changes_to_one_version_one_is_taken()
    {
        using var administrator = await identity.As("quan-tri");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Put(administrator, "so-ngv", Body, ("If-Match", "\"1\""))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Single(await identity.Published<OrganisationChanged>(), change => change is { Code: "so-ngv", Version: 2 });
    }

    [Theory]
    [InlineData("2003-12-31", "null", "organisation.ends-before-it-begins")]
    [InlineData("2025-02-28", "\"so-tp\"", "organisation.succeeds-itself")]
    public async Task What_the_tree_refuses_is_told_with_its_rule(string validTo, string successor, string rule)
    {
        using var administrator = await identity.As("quan-tri");
        var body = Body.Replace(NotEnded, $"\"validTo\":\"{validTo}\",\"successorCode\":{successor}", StringComparison.Ordinal);

        var response = await Put(administrator, "so-tp", body, ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal(rule, await response.Rule());
    }

    [Theory]
    [InlineData("\"kind\":\"department\"", "\"kind\":\"kingdom\"", "kind")]
    [InlineData("\"kind\":\"department\"", "\"kind\":\"department\",\"budget\":1", "budget")]
    [InlineData("\"validFrom\":\"2004-01-01\"", "\"validFrom\":\"2004-02-30\"", "validFrom")]
    [InlineData("\"validFrom\":\"2004-01-01\"", "\"validFrom\":\"01/01/2004\"", "validFrom")]
    [InlineData("\"parentCode\":\"ubnd-tinh\"", "\"parentCode\":\"nowhere\"", "parentCode")]
    [InlineData("\"aliases\":[\"Sở KH&CN\"]", "\"aliases\":[\"\"]", "aliases[0]")]
    [InlineData("\"aliases\":[\"Sở KH&CN\"]", "\"aliases\":[null]", "aliases[0]")]
    [InlineData("\"headTitle\":\"Giám đốc Sở Khoa học và Công nghệ\",", "", "$")]
    [InlineData("}", "", "$")]
    public async Task Input_that_cannot_be_taken_names_its_field(string part, string instead, string field)
    {
        using var administrator = await identity.As("quan-tri");

        var response = await Put(administrator, "so-gtvt", Body.Replace(part, instead, StringComparison.Ordinal), ("If-Match", "\"1\""));

        Assert.Contains(field, await response.Fields());
    }

    [Fact]
    public async Task Only_an_administrator_changes_the_tree()
    {
        using var chairman = await identity.As("chu-tich");

        Assert.Equal(HttpStatusCode.Forbidden, (await Put(chairman, "so-gtvt", Body, ("If-Match", "\"1\""))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await chairman.PostAsync(Answers.Path("/organisations/republish"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Put(identity.Anonymous(), "so-gtvt", Body, ("If-Match", "\"1\""))).StatusCode);
    }

    private static async Task<HttpResponseMessage> Put(HttpClient client, string code, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/organisations/{code}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request);
    }
}
