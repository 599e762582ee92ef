using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class AccountTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_changes_their_password_and_is_told_what_is_wrong_first(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/tai-khoan");
        await Snapshot.Take(page, "tai-khoan");

        await Fill(page, "not the password", "một câu mới dài", "một câu mới dài");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Mật khẩu hiện tại không đúng.");

        await Fill(page, StubServices.Password, "một câu mới dài", "một câu khác");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("không giống nhau");

        await Fill(page, StubServices.Password, "một câu mới dài", "một câu mới dài");
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("Đã đổi mật khẩu");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_chooses_how_letters_reach_them(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/tai-khoan");

        await page.Locator("#email").FillAsync("khac@son-la.example");
        await page.Locator("#language").SelectOptionAsync("en");
        await page.Locator("#digestAt").FillAsync("08:15");
        await page.GetByLabel("Báo cáo được chấp nhận").SelectOptionAsync("none");
        Assert.Equal(2, await page.GetByLabel("Báo cáo quá hạn").Locator("option").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu cách nhận thư" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice-done")).ToContainTextAsync("Đã lưu");

        Assert.Equal("khac@son-la.example", portal.Services.Email);
        Assert.Equal("en", (string?)portal.Services.Chosen!["language"]);
        Assert.Equal("08:15:00", (string?)portal.Services.Chosen["digestAt"]);
        Assert.Equal("none", (string?)portal.Services.Chosen["kinds"]!["report-accepted"]);
    }

    private static async Task Fill(IPage page, string current, string chosen, string repeated)
    {
        await page.Locator("#currentPassword").FillAsync(current);
        await page.Locator("#newPassword").FillAsync(chosen);
        await page.Locator("#repeated").FillAsync(repeated);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đổi mật khẩu" }).ClickAsync();
    }
}
