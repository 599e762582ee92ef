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

        var slow = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Thu ngân sách trên địa bàn" });
        foreach (var cell in new[] { "4.450,0", "371,3", "8,3", "23,8", "Thu chậm so với tiến độ" })
        {
            await Assertions.Expect(slow).ToContainTextAsync(cell);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Thu nội địa" })).ToContainTextAsync("cơ quan thu 361,2; kho-bac 360,1");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Chi ngân sách địa phương" })).ToContainTextAsync("Chưa nhập đủ số liệu");
    }

    [Fact]
    public async Task Another_month_is_chosen_by_the_form()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/ngan-sach?nam=2024");

        await page.GetByLabel("Hết tháng").SelectOptionAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();

        await Assertions.Expect(page.Locator("caption").First).ToContainTextAsync("3 tháng năm 2024");
    }
}
