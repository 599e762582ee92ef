using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Accounts;

public sealed class OpenAccountTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private const string Secret = "một câu dài dễ nhớ";

    [Fact]
    public async Task A_new_account_can_sign_in_and_is_told_to_the_others()
    {
        using var administrator = await identity.As("quan-tri");

        var response = await administrator.PostAsJsonAsync("/accounts", Request("cv2.so-yt"));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var accountId = (await response.Json()).GetProperty("accountId").GetGuid();
        var shown = await administrator.Json(response.Headers.Location!.OriginalString);
        Assert.Equal("cv2.so-yt", shown.GetProperty("userName").GetString());
        await identity.SignIn("cv2.so-yt", Secret);
        var changed = Assert.Single(await identity.Published<AccountChanged>(), change => change.AccountId == accountId);
        Assert.Equal(("so-yt", true, 1), (changed.OrganisationCode, changed.Active, changed.Version));
    }

    [Fact]
    public async Task The_password_is_written_nowhere()
    {
        using var administrator = await identity.As("quan-tri");
        await administrator.PostAsJsonAsync("/accounts", Request("cv3.so-yt"));
        var tables = await identity.Database().Column<string>("select table_name::text from information_schema.tables where table_schema = 'public'");

        Assert.Contains("audit_records", tables);
        foreach (var table in tables)
        {
            var hash = await identity.Database().Scalar<string>("select password_hash from accounts where user_name = 'cv3.so-yt'");
            var held = table == "accounts" ? 1L : 0L;
            Assert.Equal(0L, await identity.Database().Scalar<long>($"select count(*) from \"{table}\" t where position($1 in t::text) > 0", Secret));
            Assert.Equal(held, await identity.Database().Scalar<long>($"select count(*) from \"{table}\" t where position($1 in t::text) > 0", hash));
        }
    }

    [Fact]
    public async Task Opening_it_again_says_that_the_name_is_taken()
    {
        using var administrator = await identity.As("quan-tri");
        await administrator.PostAsJsonAsync("/accounts", Request("cv4.so-yt"));

        var again = await administrator.PostAsJsonAsync("/accounts", Request("CV4.so-yt"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("account.user-name-taken", await again.Rule());
    }

    [Fact]
    public async Task Of_many_at_once_one_gets_the_name()
    {
        using var administrator = await identity.As("quan-tri");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => administrator.PostAsJsonAsync("/accounts", Request("cv5.so-yt"))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Every_wrong_field_is_named_in_one_answer()
    {
        using var administrator = await identity.As("quan-tri");

        var response = await administrator.PostAsJsonAsync("/accounts", new { userName = "", displayName = "", organisationCode = "so-nowhere", roles = new[] { "king" }, password = Secret });

        Assert.Equal(["displayName", "organisationCode", "roles", "userName"], (await response.Fields()).Order());
    }

    [Theory]
    [InlineData("short", "cv6.so-yt", "password")]
    [InlineData("aaaaaaaaaaaaaaaa", "cv6.so-yt", "password")]
    [InlineData(Secret, "cán bộ", "userName")]
    public async Task What_the_password_and_name_rules_refuse_names_the_field(string password, string userName, string field)
    {
        using var administrator = await identity.As("quan-tri");

        var response = await administrator.PostAsJsonAsync("/accounts", Request(userName, password));

        Assert.Equal([field], await response.Fields());
        Assert.DoesNotContain(password, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_opens_accounts()
    {
        using var planning = await identity.As("khdt");

        Assert.Equal(HttpStatusCode.Forbidden, (await planning.PostAsJsonAsync("/accounts", Request("cv7.so-yt"))).StatusCode);
    }

    private static object Request(string userName, string password = Secret) =>
        new { userName, displayName = "Cầm Thị Mẫu", organisationCode = "so-yt", roles = new[] { "specialist" }, password };
}
