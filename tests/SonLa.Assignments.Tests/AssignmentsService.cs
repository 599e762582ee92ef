using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Assignments.Tests;

/// <summary>Assignments on servers of its own.</summary>
public sealed class AssignmentsService() : ServiceUnderTest<Program>("assignments", "assignmentsdb")
{
    public HttpClient Office => Client(Roles.UbndOffice, "vp-ubnd");

    public HttpClient Chairman => Client(Roles.Chairman, "ubnd-tinh");

    /// <summary>Head of a department.</summary>
    public HttpClient Head(string organisationCode) => Client(Roles.OrganisationHead, organisationCode);

    /// <summary>Lets the service hear of the shipped organisations, once per service.</summary>
    public async Task KnowsOrganisations()
    {
        if (await Database().Scalar<long>("select count(*) from organisations") > 0)
        {
            return;
        }

        foreach (var organisation in Samples.Organisations())
        {
            await Publish(organisation);
        }

        foreach (var collective in Samples.Classes())
        {
            await Publish(collective);
        }

        await Eventually.Equal(
            (long)(Samples.Organisations().Count + Samples.Classes().Count),
            () => Database().Scalar<long>("select (select count(*) from organisations) + (select count(*) from organisation_classes)"));
    }

    /// <summary>Loads a plan as the office does; what is loaded already stays.</summary>
    /// <returns>The plan's id.</returns>
    public async Task<Guid> Load(JsonNode plan)
    {
        await KnowsOrganisations();
        var answer = await Office.PostAsJsonAsync("/plans", plan);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await Read(answer)).GetProperty("planId").GetGuid();
    }

    /// <summary>Loads and issues a plan.</summary>
    public async Task<Guid> Issue(JsonNode plan)
    {
        var planId = await Load(plan);
        var answer = await Chairman.PostAsync($"/plans/{planId}/issue", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return planId;
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public static async Task<JsonElement> Get(HttpClient client, string path)
    {
        var answer = await client.GetAsync(path);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"GET {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await Read(answer);
    }
}

/// <summary>Shorter ways to read answers.</summary>
internal static class Reading
{
    public static string[] Texts(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
