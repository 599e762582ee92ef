using SonLa.Contracts.Identity;

namespace SonLa.Identity.Tests.Accounts;

public sealed class OwnAccountTests(IdentityService identity) : IClassFixture<IdentityService>
{
    private const string Chosen = "câu mới chỉ mình biết";

    [Fact]
    public async Task A_person_changes_the_password_here_and_is_signed_out_elsewhere()
    {
        var elsewhere = await identity.SignIn("cv.so-yt");
        var here = await identity.SignIn("cv.so-yt");
        using var person = identity.With(await identity.Token(here));

        var changed = await Change(person, IdentityService.Password, Chosen);

        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(elsewhere)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(here)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("cv.so-yt", IdentityService.Password)).StatusCode);
        await identity.SignIn("cv.so-yt", Chosen);
    }

    [Theory]
    [InlineData("not the password", Chosen, "currentPassword")]
    [InlineData(IdentityService.Password, "short", "newPassword")]
    [InlineData(IdentityService.Password, IdentityService.Password, "newPassword")]
    [InlineData("", Chosen, "currentPassword")]
    public async Task A_refused_change_names_the_field_and_changes_nothing(string current, string chosen, string field)
    {
        using var person = await identity.As("cv.so-xd");

        Assert.Equal([field], await (await Change(person, current, chosen)).Fields());

        await identity.SignIn("cv.so-xd");
    }

    [Fact]
    public async Task Of_two_changes_at_once_one_is_made_and_the_other_is_told_why_not()
    {
        using var person = await identity.As("cv.so-vhttdl");

        var answers = await Task.WhenAll(Change(person, IdentityService.Password, $"{Chosen} một"), Change(person, IdentityService.Password, $"{Chosen} hai"));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(["currentPassword"], await Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.NoContent).Fields());
    }

    [Fact]
    public async Task Guessing_the_present_password_locks_out_like_guessing_at_the_door()
    {
        using var person = await identity.As("cv.so-nv");
        for (var guess = 1; guess <= 5; guess++)
        {
            await Change(person, $"guess {guess}", Chosen);
        }

        Assert.Equal(["currentPassword"], await (await Change(person, IdentityService.Password, Chosen)).Fields());
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TrySignIn("cv.so-nv", IdentityService.Password)).StatusCode);
    }

    [Fact]
    public async Task A_password_that_an_administrator_gave_opens_nothing_until_the_person_has_chosen_one()
    {
        var before = await identity.SignIn("cv.so-ct");
        using var administrator = await identity.As("quan-tri");
        var known = await Person.Named(identity, "cv.so-ct");

        var reset = await administrator.PostAsJsonAsync($"/accounts/{known.AccountId}/password", new { password = "tạm thời hôm nay" });

        Assert.Equal(HttpStatusCode.NoContent, reset.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await identity.TryExchange(before)).StatusCode);
        var session = await identity.SignIn("cv.so-ct", "tạm thời hôm nay");
        var refused = await identity.TryExchange(session, "sonla-reporting");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("account.password-is-temporary", await refused.Rule());

        using var person = identity.With(await identity.Token(session));
        Assert.Equal(HttpStatusCode.NoContent, (await Change(person, "tạm thời hôm nay", Chosen)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await identity.TryExchange(session, "sonla-reporting")).StatusCode);
    }

    [Fact]
    public async Task An_administrators_own_password_is_changed_like_everybodys()
    {
        using var administrator = await identity.As("quan-tri");
        var own = await Person.Named(identity, "quan-tri");

        var refused = await administrator.PostAsJsonAsync($"/accounts/{own.AccountId}/password", new { password = "tạm thời hôm nay" });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("account.own-password", await refused.Rule());
    }

    [Fact]
    public async Task Neither_password_is_written_anywhere()
    {
        using var person = await identity.As("cv.so-tnmt");
        await Change(person, IdentityService.Password, "một bí mật rất riêng");

        foreach (var table in await identity.Database().Column<string>("select table_name::text from information_schema.tables where table_schema = 'public'"))
        {
            Assert.Equal(0L, await identity.Database().Scalar<long>($"select count(*) from \"{table}\" t where position($1 in t::text) > 0", "một bí mật rất riêng"));
        }
    }

    [Fact]
    public async Task The_others_hear_where_e_mails_to_a_person_go()
    {
        using var person = await identity.As("gd.so-yt");

        Assert.Equal(HttpStatusCode.NoContent, (await person.PutAsJsonAsync("/accounts/own/email", new { email = "so.yt@son-la.example" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await person.PutAsJsonAsync("/accounts/own/email", new { email = " so.yt@son-la.example " })).StatusCode);

        var shown = await person.Json("/accounts/own");
        Assert.Equal("so.yt@son-la.example", shown.GetProperty("email").GetString());
        var accountId = shown.GetProperty("accountId").GetGuid();
        Assert.Single(await identity.Published<AccountChanged>(), told => told.AccountId == accountId && told.Email == "so.yt@son-la.example");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("Somebody <a@b.vn>")]
    [InlineData("a@b.vn, c@d.vn")]
    [InlineData("a@b.vn\r\nBcc: c@d.vn")]
    [InlineData("ông@b.vn")]
    public async Task What_is_no_single_address_is_refused(string address)
    {
        using var person = await identity.As("gd.so-ct");

        Assert.Equal(["email"], await (await person.PutAsJsonAsync("/accounts/own/email", new { email = address })).Fields());
    }

    [Fact]
    public async Task An_address_can_be_taken_away()
    {
        using var administrator = await identity.As("quan-tri");
        var person = await Person.Named(identity, "gd.so-nv");

        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PutAsJsonAsync($"/accounts/{person.AccountId}/email", new { email = (string?)null })).StatusCode);

        Assert.Equal(JsonValueKind.Null, (await administrator.Json($"/accounts/{person.AccountId}")).GetProperty("email").ValueKind);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PutAsJsonAsync($"/accounts/{Guid.CreateVersion7()}/email", new { email = "a@b.vn" })).StatusCode);
    }

    private static Task<HttpResponseMessage> Change(HttpClient person, string currentPassword, string newPassword) =>
        person.PostAsJsonAsync("/accounts/own/password", new { currentPassword, newPassword });
}
