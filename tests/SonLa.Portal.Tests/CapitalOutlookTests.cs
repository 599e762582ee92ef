using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class CapitalOutlookTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_expected_is_shown_with_its_interval_and_what_is_not_known_says_why(bool javaScript)
    {
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/von-dau-tu?nam=2024");
        await page.GetByRole(AriaRole.Link, new() { Name = "Dự báo", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Dự báo giải ngân năm 2024");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("30/06/2024");
        var road = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-01" });
        foreach (var part in new[] { "850.000.000", "85,00 %", "từ 600.000.000 đến 970.000.000", "Đợt 2, 30/09/2024", "dưới ngưỡng, kể cả mức cao của khoảng dự kiến", "ngưỡng 60 %, dự kiến 50,00 %" })
        {
            await Assertions.Expect(road).ToContainTextAsync(part);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "DA-02" })).ToContainTextAsync("chưa đủ số liệu các năm trước");
        await Snapshot.Take(page, "du-bao");
        await page.GetByLabel("Dự án", new() { Exact = true }).SelectOptionAsync("duoi-nguong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem" }).ClickAsync();
        await page.Reaches("**loc=duoi-nguong*");
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Each_tranche_shows_its_last_day_what_is_left_and_by_which_document()
    {
        var page = await portal.SignedIn(javaScript: false);
        await page.GotoAsync("/von-dau-tu/thoi-han?nam=2024&den=2024-12-30");

        await Assertions.Expect(page.GetByText("Giả định, văn bản chưa nêu: Văn bản của tỉnh không nêu")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "31/01/2025" })).ToContainTextAsync("còn 32 ngày");
        var late = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "30/06/2025" });
        foreach (var part in new[] { "vốn bổ sung muộn", "kéo dài theo 12/QĐ-UBND", "7 thanh toán sau hạn, cần xem lại" })
        {
            await Assertions.Expect(late).ToContainTextAsync(part);
        }

        await Snapshot.Take(page, "thoi-han-von");
    }
}
