using System.Security.Cryptography;
using System.Text;
using SonLa.Testing.Servers;

namespace SonLa.Identity.Tests.Sessions;

public sealed class SignInTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task The_right_password_opens_a_session_and_says_who_is_signed_in()
    {
        await identity.Seed();

        var response = await identity.TrySignIn("KHDT", IdentityService.Password);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var answer = await response.Json();
        var account = answer.GetProperty("account");
        Assert.Equal("khdt", account.GetProperty("userName").GetString());
        Assert.Equal("so-khdt", account.GetProperty("organisationCode").GetString());
        Assert.Equal("planning", Assert.Single(account.GetProperty("roles").EnumerateArray()).GetString());
        Assert.InRange(answer.GetProperty("expiresAt").GetDateTimeOffset(), identity.Now.AddHours(11), identity.Now.AddHours(12));
    }

    [Fact]
    public async Task The_database_knows_only_the_hash_of_the_secret()
    {
        var secret = await identity.SignIn("vp");

        Assert.Equal(43, secret.Length);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        Assert.Equal(1L, await identity.Database().Scalar<long>("select count(*) from sessions where secret_hash = $1", hash));
        Assert.Equal(0L, await identity.Database().Scalar<long>("select count(*) from sessions s where position($1 in s::text) > 0", secret));
        Assert.Equal(0L, await identity.Database().Scalar<long>("select count(*) from audit_records where position($1 in after) > 0", Convert.ToBase64String(hash)));
        Assert.NotEqual(0L, await identity.Database().Scalar<long>("select count(*) from audit_records where action = 'SignIn/added'"));
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_user_and_a_locked_account_get_one_and_the_same_answer()
    {
        await identity.Seed();
        await identity.Database().Execute("update accounts set locked_at = now() where user_name = 'cv.so-tp'");

        var wrong = await identity.TrySignIn("tc", "wrong password");
        var unknown = await identity.TrySignIn("nobody-here", "wrong password");
        var locked = await identity.TrySignIn("cv.so-tp", IdentityService.Password);

        Assert.All([wrong, unknown, locked], response => Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode));
        var details = new[] { await Shown(wrong), await Shown(unknown), await Shown(locked) };
        Assert.Single(details.Distinct());
    }

    [Fact]
    public async Task A_password_that_is_changed_while_somebody_signs_in_with_the_old_one_stays_changed()
    {
        await identity.Seed();
        await using var change = await HeldRows.By(identity.Database(), "update accounts set password_hash = 'another', security_stamp = 'another' where user_name = 'cv.so-gtvt'");

        var signingIn = identity.TrySignIn("cv.so-gtvt", IdentityService.Password);
        await change.AwaitedBy(1);
        await change.Release();

        Assert.Equal(HttpStatusCode.Unauthorized, (await signingIn).StatusCode);
        Assert.Equal("another", await identity.Database().Scalar<string>("select password_hash from accounts where user_name = 'cv.so-gtvt'"));
    }

    [Fact]
    public async Task Five_failures_lock_the_account_out_for_a_quarter_of_an_hour()
    {
        await identity.Seed();
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("gd.so-tp", $"guess {attempt}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("gd.so-tp", IdentityService.Password)).StatusCode);

        identity.Forward(TimeSpan.FromMinutes(15));

        Assert.Equal(HttpStatusCode.Created, (await identity.TrySignIn("gd.so-tp", IdentityService.Password)).StatusCode);
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        await identity.Seed();
        for (var attempt = 1; attempt <= 12; attempt++)
        {
            var password = attempt % 4 == 0 ? IdentityService.Password : "guess";
            Assert.Equal(attempt % 4 == 0 ? HttpStatusCode.Created : HttpStatusCode.Unauthorized, (await identity.TrySignIn("gd.so-ct", password)).StatusCode);
        }
    }

    [Fact]
    public async Task Simultaneous_guesses_do_not_outrun_the_lock_out()
    {
        await identity.Seed();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(guess => identity.TrySignIn("gd.so-yt", $"guess {guess}")));

        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("gd.so-yt", IdentityService.Password)).StatusCode);
        Assert.True(await identity.Database().Scalar<bool>("select lockout_end is not null from accounts where user_name = 'gd.so-yt'"));
    }

    [Theory]
    [InlineData("""{"userName":"khdt"}""", "$")]
    [InlineData("""{"userName":"khdt","password":null}""", "password")]
    [InlineData("""{"userName":"khdt","password":7}""", "password")]
    [InlineData("""{"userName":"khdt","password":"x","remember":true}""", "remember")]
    [InlineData("""{"userName":"khdt","userName":"vp","password":"x"}""", "userName")]
    [InlineData("""{"userName":"  ","password":"x"}""", "userName")]
    [InlineData("""{"userName":"kh\u0000dt","password":"x"}""", "userName")]
    [InlineData("""{"userName":"\ud800","password":"x"}""", "userName")]
    [InlineData("""{"userName":"khdt","password":"x" """, "$")]
    public async Task Input_that_cannot_be_read_names_its_field_and_never_repeats_the_password(string body, string field)
    {
        var response = await identity.Anonymous().PostAsync(Answers.Path("/sessions"), new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Contains(field, await response.Fields());
    }

    [Fact]
    public async Task A_password_too_long_to_be_one_is_refused_before_it_costs_work()
    {
        var response = await identity.TrySignIn("khdt", new string('x', 257));

        Assert.Equal(["password"], await response.Fields());
    }

    private static async Task<string> Shown(HttpResponseMessage refused)
    {
        var problem = await refused.Json();
        return $"{problem.GetProperty("title")} {problem.GetProperty("detail")} {problem.GetProperty("rule")}";
    }
}
