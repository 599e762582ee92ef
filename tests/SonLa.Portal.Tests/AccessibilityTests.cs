using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class AccessibilityTests(PortalUnderTest portal)
{
    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var path in new[] { "/", "/chi-tieu", "/tre-han", "/hop-thu", "/bao-cao", "/tai-khoan", "/tong-hop", "/tong-hop?luc=hom-qua", "/tong-hop?ky=2024-01&luc=2024-02-16T09:00", "/ngan-sach?nam=2024", "/loi-van?ky=2024-02", "/so-lieu?ky=2024-02", "/so-lieu/khac-nhau?ky=2024-02", "/kich-ban?ky=2024-02", "/phoi-hop?ky=2024-02", "/nhiem-vu", $"/nhiem-vu/{StubTasks.TaskId}", "/khong-co-trang-nay" })
        {
            pages.Add(path, "vi");
            pages.Add(path, "en");
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_violation(string path, string language)
    {
        var page = await portal.SignedIn();
        await Axe.Switch(page, language);
        await page.GotoAsync(path);

        Assert.Empty(await Axe.Violations(page));
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_sign_in_page_has_no_violation_before_and_after_an_error(string language)
    {
        var page = await portal.Visitor();
        await page.GotoAsync("/dang-nhap");
        await Axe.Switch(page, language);
        Assert.Empty(await Axe.Violations(page));

        await page.Locator(".sign-in button").ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();

        Assert.Empty(await Axe.Violations(page));
    }

    [Fact]
    public async Task A_narrow_screen_scrolls_tables_and_not_the_page()
    {
        var page = await portal.SignedIn(width: 360);
        await page.GotoAsync("/chi-tieu");
        await Snapshot.Take(page, "chi-tieu-hep");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }
}
