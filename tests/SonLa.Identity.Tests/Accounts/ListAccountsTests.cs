namespace SonLa.Identity.Tests.Accounts;

public sealed class ListAccountsTests(IdentityService identity) : IClassFixture<IdentityService>
{
    [Fact]
    public async Task Paging_shows_every_account_once()
    {
        using var administrator = await identity.As("quan-tri");
        var seen = new List<string>();
        var path = "/accounts?limit=7";
        while (path is not null)
        {
            var page = await administrator.Json(path);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("userName").GetString()!));
            path = page.GetProperty("next").GetString() is { } next ? $"/accounts?limit=7&cursor={next}" : null;
        }

        Assert.Equal(70, seen.Count);
        Assert.Equal(70, seen.Distinct().Count());
    }

    [Fact]
    public async Task One_organisations_accounts_can_be_asked_for()
    {
        using var administrator = await identity.As("quan-tri");

        var page = await administrator.Json("/accounts?organisation=so-khdt");

        Assert.Equal(["cv.so-khdt", "gd.so-khdt", "khdt"], page.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("userName").GetString()));
    }
}
