using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using SonLa.Identity.Seeding;

namespace SonLa.Identity.Tests;

/// <summary>Identity on real servers with the sample tree and its people; it verifies its own tokens, and the test moves its clock.</summary>
public class IdentityService() : ServiceUnderTest<Program>("identity", "identitydb")
{
    public const string Password = "mật khẩu mẫu 2024";
    private readonly MovedTime _time = new();

    /// <summary>Plants the sample data, with the sample partner where a key is given, unless it is there.</summary>
    /// <returns>How much was new.</returns>
    internal async Task<SampleSeed.Counts> Seed(string? partnerKey = null)
    {
        await using var scope = Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SampleSeed>(scope.ServiceProvider)
            .Plant(new(Repository.Path("samples", "son-la")), Password, partnerKey is null ? null : new SamplePartner(partnerKey), CancellationToken.None);
    }

    public void Forward(TimeSpan by) => _time.Forward(by);

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Signs in and returns the session's secret.</summary>
    public async Task<string> SignIn(string userName, string password = Password)
    {
        await Seed();
        var response = await TrySignIn(userName, password);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("session").GetString()!;
    }

    public Task<HttpResponseMessage> TrySignIn(string userName, string password) =>
        Anonymous().PostAsJsonAsync("/sessions", new { userName, password });

    public Task<HttpResponseMessage> TryExchange(string session, string audience = "sonla-identity") =>
        Anonymous().PostAsJsonAsync("/tokens", new { session, audience });

    public async Task<string> Token(string session, string audience = "sonla-identity")
    {
        var response = await TryExchange(session, audience);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    /// <summary>A client with a fresh token of a sample person.</summary>
    public async Task<HttpClient> As(string userName) => With(await Token(await SignIn(userName)));

    public HttpClient With(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Shows a bearer string to an endpoint that is open to every account.</summary>
    public async Task<HttpResponseMessage> Send(string bearer)
    {
        using var client = Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        return await client.GetAsync(Answers.Path("/clock"));
    }

    protected override bool TakesTestTokens => false;

    protected override Task Configure(IDictionary<string, string> settings)
    {
        settings.Remove("Authentication:JwksUrl");
        settings["Passwords:IterationCount"] = "1000";
        return Task.CompletedTask;
    }

    protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<TimeProvider>(_time);
}
