using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class CapitalAccessibilityTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_of_public_investment_has_a_violation(string language)
    {
        var planner = await portal.SignedIn();
        await Axe.Switch(planner, language);
        foreach (var path in new[] { "/von-dau-tu", "/von-dau-tu/du-an", $"/von-dau-tu/du-an/{StubCapital.ProjectId}", "/von-dau-tu/du-bao", "/von-dau-tu/thoi-han", "/von-dau-tu/dot/2024/1", "/von-dau-tu/dot/2024/2", "/von-dau-tu/dot/moi?nam=2024", $"/von-dau-tu/dieu-chuyen/{StubCapital.ActId}" })
        {
            await planner.GotoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(planner))));
        }

        var finance = await portal.SignedIn("tc");
        await Axe.Switch(finance, language);
        foreach (var path in new[] { "/ngan-sach/tiet-kiem?nam=2024", $"/von-dau-tu/du-an/{StubCapital.ProjectId}/ghi-so?nam=2024" })
        {
            await finance.GotoAsync(path);
            Assert.Equal((path, ""), (path, string.Join('\n', await Axe.Violations(finance))));
        }

        await finance.GotoAsync("/von-dau-tu/nhap");
        Assert.Empty(await Axe.Violations(finance));
        await finance.Locator("table a").First.ClickAsync();
        await finance.Reaches("**/von-dau-tu/nhap/*");
        await Assertions.Expect(finance.Locator("table")).ToHaveCountAsync(1);
        Assert.Empty(await Axe.Violations(finance));
    }

    [Fact]
    public async Task Wide_tables_scroll_and_not_the_page()
    {
        var page = await portal.SignedIn(width: 360);
        await page.GotoAsync($"/von-dau-tu/dieu-chuyen/{StubCapital.ActId}");

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"));
    }
}
