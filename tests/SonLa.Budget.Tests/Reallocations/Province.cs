using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Budget.Tests.Reallocations;

/// <summary>A province with one slow and two needy projects in round 1 of 2024, over HTTP; a class fixture's own.</summary>
internal sealed class Province(BudgetService budget)
{
    internal HttpClient Chairman() => budget.Client(Roles.Chairman, "ubnd-tinh");

    /// <summary>SLOW has 1000 and spent 200 with an advance of 100; NEEDY needs 300 under a ceiling of 250 more, BUILT has built 150 beyond its plan; a programme of their own keeps their capital among them.</summary>
    internal async Task Fill(string prefix)
    {
        var slow = await budget.Import($"{prefix}-SLOW", 2022, 1000, programme: prefix);
        await budget.Disburse(slow, 200);
        await budget.Record($"{prefix}-SLOW", ("advance", "tw", 100), ("accepted-volume", "tw", 350));
        await budget.Disburse(await budget.Import($"{prefix}-NEEDY", 2022, 400, programme: prefix), 300);
        await budget.Record($"{prefix}-NEEDY", ("need", "tw", 300), ("ceiling", "tw", 650));
        await budget.Disburse(await budget.Import($"{prefix}-BUILT", 2022, 400, programme: prefix), 400);
        await budget.Record($"{prefix}-BUILT", ("accepted-volume", "tw", 550), ("ceiling", null, 1000));
    }

    /// <summary>Names the slow project in a round of its own, so that tests of one class don't share a round.</summary>
    internal async Task<int> OpenRound(string prefix)
    {
        var answer = await budget.Planning().PostWithKey("/review-rounds/2024/ad-hoc", new { cutOff = "2024-06-30", reason = "thử", projectCodes = new[] { $"{prefix}-SLOW" } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return int.Parse(answer.Headers.Location!.OriginalString.Split('/')[3], System.Globalization.CultureInfo.InvariantCulture);
    }

    internal async Task<JsonElement> Propose(int round)
    {
        var answer = await budget.Planning().PostWithKey("/reallocations", new { year = 2024, roundNumber = round, weights = (object?)null });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await answer.Json();
    }

    /// <summary>A submitted proposal of the filled province: 400 of what SLOW can give go to NEEDY and BUILT.</summary>
    internal async Task<Guid> Submitted(string prefix)
    {
        await Fill(prefix);
        var drafted = await Propose(await OpenRound(prefix));
        var id = drafted.GetProperty("reallocationId").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await Post(budget.Planning(), $"/reallocations/{id}/submission", new { }, drafted.GetProperty("version").GetInt32())).StatusCode);
        return id;
    }

    internal Task<HttpResponseMessage> Decide(Guid id, string document = "1100/QĐ-UBND", bool approved = true, int version = 2) =>
        Post(Chairman(), $"/reallocations/{id}/decision", new { approved, documentNumber = document, on = "2024-07-05", note = approved ? null : "Chưa cần" }, version);

    internal Task<HttpResponseMessage> Void(Guid id, string document = "1200/QĐ-UBND", int version = 3) =>
        Post(Chairman(), $"/reallocations/{id}/voiding", new { documentNumber = document, on = "2024-07-05", reason = "Nhầm số liệu" }, version);

    internal async Task<Dictionary<string, decimal>> Capital(string prefix)
    {
        var found = new Dictionary<string, decimal>();
        foreach (var name in new[] { "SLOW", "NEEDY", "BUILT" })
        {
            found[name] = await budget.Database().Scalar<decimal>(
                "select sum(amount_in_dong) from capital_allocations entry join investment_projects project on project.id = entry.project_id where project.code = $1", $"{prefix}-{name}");
        }

        return found;
    }

    internal async Task<JsonElement> Get(Guid id) => await budget.Finance().GetFromJsonAsync<JsonElement>($"/reallocations/{id}");

    internal static async Task<HttpResponseMessage> Post(HttpClient client, string path, object body, int? version)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (version is { } seen)
        {
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        }

        return await client.SendAsync(request);
    }

    internal static async Task<HttpResponseMessage> Put(HttpClient client, string path, object body, int version)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await client.SendAsync(request);
    }
}
