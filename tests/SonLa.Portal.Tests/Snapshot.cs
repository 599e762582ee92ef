using Microsoft.Playwright;

namespace SonLa.Portal.Tests;

/// <summary>Pictures of the pages for people, where SONLA_SCREENSHOTS names a folder.</summary>
internal static class Snapshot
{
    internal static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SONLA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
