using Microsoft.Playwright;
using Xunit;

namespace SonLa.Portal.Tests;

[Collection(nameof(PortalCollection))]
public sealed class InboxTests(PortalUnderTest portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_is_read_and_the_count_goes_down(bool javaScript)
    {
        var title = $"Tin thử {Guid.CreateVersion7()}";
        portal.Services.Tell(title);
        var page = await portal.SignedIn(javaScript: javaScript);
        await page.GotoAsync("/hop-thu?chua-doc=true");
        await Snapshot.Take(page, "hop-thu");

        await page.GetByRole(AriaRole.Button).Filter(new() { HasText = title }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_new_message_is_counted_on_an_open_page()
    {
        var page = await portal.SignedIn();
        var before = int.Parse(await page.Locator(".count").TextContentAsync() is { } text ? text.Split(' ')[0] : "0", System.Globalization.CultureInfo.InvariantCulture);

        portal.Services.Tell($"Tin thử {Guid.CreateVersion7()}");

        await Assertions.Expect(page.Locator(".count")).ToContainTextAsync($"{before + 1} tin chưa đọc");
    }
}
