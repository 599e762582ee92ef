using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class BudgetPageTests(PortalUnderTest portal)
{
    [Fact]
    public async Task The_budget_shows_flags_growth_and_figures_that_differ_without_script()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/ngan-sach?nam=2024");
        await Snapshot.Take(page, "ngan-sach");

        var slow = await Row(page, "Thu ngân sách trên địa bàn");
        Assert.All(new[] { "4.450,0", "371,3", "8,3", "23,8", "Thu chậm so với tiến độ" }, cell => Assert.Contains(cell, slow, StringComparison.Ordinal));
        Assert.Contains("cơ quan thu 361,2; Kho bạc Nhà nước tỉnh 360,1", await Row(page, "Thu nội địa"), StringComparison.Ordinal);
        Assert.Contains("Chưa nhập đủ số liệu", await Row(page, "Chi ngân sách địa phương"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_month_is_chosen_by_the_form()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/ngan-sach?nam=2024");

        await page.GetByLabel("Hết tháng").SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();

        Assert.Contains("3 tháng năm 2024", await page.Locator("caption").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    // Without script a page is whole once it has loaded.
    private static Task<string> Row(IPage page, string named) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = named }).InnerTextAsync();
}
