using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SonLa.Security.Tests.Platform;
using SonLa.Testing;
using Xunit;

namespace SonLa.Security.Tests.Faults;

/// <summary>A service that keeps its port and answers nothing, the worst way to be away.</summary>
[Collection(nameof(SharedPlatform))]
public sealed class FrozenServiceTests(SharedPlatform platform)
{
    [Fact]
    public async Task A_frozen_service_costs_its_own_routes_a_time_out_and_the_others_nothing()
    {
        using var budget = await platform.SignedIn("tc", "budget");
        using var reporting = await platform.SignedIn("khdt", "reporting");
        var project = (await RunningPlatform.Body(await budget.GetAsync("/api/budget/projects?year=2024&owner=so-yt"))).GetProperty("items")[0].GetProperty("projectId").GetString();
        var before = await Disbursements(project!);
        var key = Guid.CreateVersion7().ToString();

        platform.Process("budget").Freeze();
        try
        {
            var posting = Disburse(budget, project!, key);
            var reading = budget.GetAsync($"/api/budget/projects/{project}");
            var elsewhere = 0;
            while (!posting.IsCompleted || !reading.IsCompleted)
            {
                Assert.Equal(HttpStatusCode.OK, (await reporting.GetAsync("/api/reporting/obligations?limit=1")).StatusCode);
                elsewhere++;
            }

            await IsAway(await posting);
            await IsAway(await reading);
            Assert.True(elsewhere > 0, "Nobody asked another service meanwhile.");
        }
        finally
        {
            platform.Process("budget").Thaw();
        }

        // The first try may have arrived after all; the same key makes one payment of both, and the gateway has added none of its own.
        await Eventually.Holds(async () => (await Disburse(budget, project!, key)).StatusCode == HttpStatusCode.Created);
        Assert.Equal(before + 1, await Disbursements(project!));
        Assert.Equal(HttpStatusCode.OK, (await budget.GetAsync($"/api/budget/projects/{project}")).StatusCode);
    }

    private static async Task<HttpResponseMessage> Disburse(HttpClient budget, string project, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/budget/projects/{project}/disbursements")
        {
            Content = JsonContent.Create(new { sourceCode = "NSTW", year = 2024, amountInDong = 1000, disbursedOn = "2024-01-15", reference = "KB-01" }),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await budget.SendAsync(request);
    }

    private static async Task IsAway(HttpResponseMessage answer)
    {
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.ServiceUnavailable, HttpStatusCode.GatewayTimeout });
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal((int)answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("status").GetInt32());
    }

    private Task<long> Disbursements(string project) =>
        platform.Database("budget").Scalar<long>("select count(*) from disbursements where project_id = $1", Guid.Parse(project));
}
