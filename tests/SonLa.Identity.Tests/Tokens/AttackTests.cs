namespace SonLa.Identity.Tests.Tokens;

public sealed class AttackTests(IdentityService identity) : IClassFixture<IdentityService>
{
    public static TheoryData<string> Names()
    {
        using var anyKey = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        return [.. Attacks.All(new Forge("any", anyKey, 0)).Keys];
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_refused_like_no_token_at_all(string attack)
    {
        var token = Attacks.All(await Forge.Of(identity))[attack];

        var response = await identity.Send(token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(401, (await response.Json()).GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task The_same_forge_makes_tokens_that_are_accepted_when_nothing_is_wrong()
    {
        var forge = await Forge.Of(identity);

        Assert.Equal(HttpStatusCode.OK, (await identity.Send(forge.Token())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await identity.Send(forge.Token(new { aud = new[] { "sonla-reporting", "sonla-identity" } }))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await identity.Send(forge.Token(new { nbf = (long?)null }))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await identity.Send(forge.Token(new { exp = forge.Now - 20, nbf = forge.Now + 20, iat = forge.Now + 20 }))).StatusCode);
    }

    [Theory]
    [InlineData("Basic cXVhbi10cmk6eA==")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b c")]
    public async Task Other_credentials_are_no_tokens(string header)
    {
        using var client = identity.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Answers.Path("/clock"))).StatusCode);
    }

    [Fact]
    public async Task Two_tokens_in_one_request_are_refused()
    {
        var good = (await Forge.Of(identity)).Token();
        using var client = identity.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", [$"Bearer {good}", $"Bearer {good}"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Answers.Path("/clock"))).StatusCode);
    }
}
