using System.Net;
using System.Net.Http.Json;
using SonLa.Security.Tests.Platform;
using SonLa.ServiceDefaults.Security;
using SonLa.Testing;
using Xunit;

namespace SonLa.Security.Tests.Rights;

/// <summary>What an administrator takes away is gone at the person's next click, in the session that is open.</summary>
[Collection(nameof(SharedPlatform))]
public sealed class RoleTakenAwayTests(SharedPlatform platform)
{
    [Fact]
    public async Task A_role_taken_away_acts_at_the_next_click_in_the_portal()
    {
        await platform.SetClock("2024-03-20T08:00:00+07:00");
        using var portal = await PortalVisit.SignIn(platform, RunningPlatform.OnlyRole(Roles.UbndOffice));
        await Eventually.Holds(async () => (await portal.Read("/tre-han")).Contains("Sở Y tế", StringComparison.Ordinal), TimeSpan.FromSeconds(60));

        await Grant(RunningPlatform.OnlyRole(Roles.UbndOffice), Roles.Specialist);

        Assert.DoesNotContain("Sở Y tế", await portal.Read("/tre-han"), StringComparison.Ordinal);
        await Grant(RunningPlatform.OnlyRole(Roles.UbndOffice), Roles.UbndOffice);
        Assert.Contains("Sở Y tế", await portal.Read("/tre-han"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_taken_away_is_missing_from_the_next_token_of_the_same_session()
    {
        var user = RunningPlatform.OnlyRole(Roles.Finance);
        var session = await platform.Session(user);
        Assert.Equal(HttpStatusCode.OK, await Rounds(session));

        await Grant(user, Roles.Specialist);

        Assert.Equal(HttpStatusCode.Forbidden, await Rounds(session));
        await Grant(user, Roles.Finance);
        Assert.Equal(HttpStatusCode.OK, await Rounds(session));
    }

    [Fact]
    public async Task A_locked_account_is_sent_to_the_way_in_at_the_next_click()
    {
        var user = RunningPlatform.OnlyRole(Roles.HomeAffairs);
        using var portal = await PortalVisit.SignIn(platform, user);
        Assert.Equal(HttpStatusCode.OK, await portal.Click("/chi-tieu"));
        using var administrator = await platform.SignedIn("quan-tri", "identity");
        var account = await Account(administrator, user);

        await RunningPlatform.Body(await administrator.PostAsync($"/api/identity/accounts/{account}/lock", null));

        Assert.Equal(HttpStatusCode.Redirect, await portal.Click("/chi-tieu"));
        await RunningPlatform.Body(await administrator.PostAsync($"/api/identity/accounts/{account}/unlock", null));
    }

    private static async Task<string> Account(HttpClient administrator, string user) =>
        (await RunningPlatform.Body(await administrator.GetAsync("/api/identity/accounts?limit=200"))).GetProperty("items").EnumerateArray()
            .Single(account => account.GetProperty("userName").GetString() == user).GetProperty("accountId").GetString()!;

    private async Task<HttpStatusCode> Rounds(string session)
    {
        using var client = new HttpClient { BaseAddress = platform.Gateway };
        client.DefaultRequestHeaders.Authorization = new("Bearer", await platform.Exchange(session, "budget"));
        using var answer = await client.GetAsync("/api/budget/review-rounds/2024");
        return answer.StatusCode;
    }

    private async Task Grant(string user, string role)
    {
        using var administrator = await platform.SignedIn("quan-tri", "identity");
        var path = $"/api/identity/accounts/{await Account(administrator, user)}";
        using var seen = await administrator.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{path}/roles") { Content = JsonContent.Create(new { roles = new[] { role } }) };
        request.Headers.TryAddWithoutValidation("If-Match", seen.Headers.ETag!.ToString());
        await RunningPlatform.Body(await administrator.SendAsync(request));
    }
}
