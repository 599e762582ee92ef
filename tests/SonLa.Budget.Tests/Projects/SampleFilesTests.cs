using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Budget.Capacity;
using SonLa.Budget.Projects;
using SonLa.Budget.Situation;
using SonLa.Contracts.Identity;
using SonLa.Testing;
using Xunit;

namespace SonLa.Budget.Tests.Projects;

/// <summary>The files of samples/son-la and the schemas that describe them.</summary>
public sealed class SampleFilesTests(BudgetService budget) : IClassFixture<BudgetService>
{
    private static readonly string Samples = Path.Combine(NodeProject.Root(), "samples");

    [Fact]
    public async Task The_sample_files_are_taken_over_as_they_are()
    {
        await budget.Ready();
        var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Samples, "son-la", "projects-2024.json"))).RootElement;
        foreach (var code in file.GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("ownerCode").GetString()!).Distinct())
        {
            await budget.Deliver(new OrganisationChanged
            {
                OrganisationId = Guid.CreateVersion7(),
                Code = code,
                Name = code,
                Kind = "department",
                HeadTitle = code,
                Aliases = [],
                ValidFrom = new(2004, 1, 1),
                Version = 2,
            });
        }

        using var planning = budget.Planning();
        using var finance = budget.Finance();
        var projects = await Upload(planning, "/projects/import", "projects-2024.json");
        var payments = await Upload(finance, "/projects/disbursements/import", "disbursements-2024.json");

        var capacity = await Upload(planning, "/capacity-entries", "capacity-2024.json");
        var assigned = await Upload(planning, "/assigned-capital", "assigned-2024.json");
        var situation = await Upload(planning, "/situation-entries", "situation-2024.json");

        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.Created], [capacity.StatusCode, assigned.StatusCode, situation.StatusCode]);
        Assert.Equal((HttpStatusCode.Created, 40), (projects.StatusCode, (await projects.Json()).GetProperty("projects").GetInt32()));
        Assert.Equal(HttpStatusCode.Created, payments.StatusCode);
        var round = await planning.GetFromJsonAsync<JsonElement>("/review-rounds/2024/1");
        Assert.Equal(15, round.GetProperty("projects").GetArrayLength());
    }

    [Theory]
    [InlineData("projects.schema.json", typeof(ImportProjects.Request), "")]
    [InlineData("projects.schema.json", typeof(ImportProjects.SourceEntry), "properties/sources/items")]
    [InlineData("projects.schema.json", typeof(ImportProjects.ProjectEntry), "properties/projects/items")]
    [InlineData("projects.schema.json", typeof(ImportProjects.CapitalEntry), "properties/projects/items/properties/capital/items")]
    [InlineData("capacity.schema.json", typeof(RecordCapacity.Request), "")]
    [InlineData("capacity.schema.json", typeof(RecordCapacity.Entry), "properties/entries/items")]
    [InlineData("assigned.schema.json", typeof(AssignCapital.Request), "")]
    [InlineData("assigned.schema.json", typeof(AssignCapital.Entry), "properties/entries/items")]
    [InlineData("situation.schema.json", typeof(RecordSituation.Request), "")]
    [InlineData("situation.schema.json", typeof(RecordSituation.Entry), "properties/entries/items")]
    [InlineData("disbursements.schema.json", typeof(ImportDisbursements.Request), "")]
    [InlineData("disbursements.schema.json", typeof(ImportDisbursements.PaymentEntry), "properties/disbursements/items")]
    public void A_schema_describes_the_members_that_the_service_takes(string schema, Type taken, string place)
    {
        var described = place.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
            JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Samples, "schemas", schema))).RootElement,
            (element, member) => element.GetProperty(member));

        var parameters = taken.GetConstructors().Single().GetParameters();
        Assert.Equal(
            parameters.Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).Order(StringComparer.Ordinal),
            described.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            parameters.Where(parameter => !parameter.HasDefaultValue).Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)).Order(StringComparer.Ordinal),
            described.GetProperty("required").EnumerateArray().Select(member => member.GetString()!).Order(StringComparer.Ordinal));
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    private static Task<HttpResponseMessage> Upload(HttpClient client, string path, string file)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(File.ReadAllBytes(Path.Combine(Samples, "son-la", file))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", file);
        return client.SendAsync(request);
    }
}
