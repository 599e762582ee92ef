using System.Text.Json;
using Microsoft.Playwright;

namespace SonLa.Portal.Tests;

/// <summary>Asks axe what a page does wrong to people who see, hear or move differently.</summary>
internal static class Axe
{
    private static readonly string Script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "lib", "axe.min.js"));

    internal static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()}; {violation.GetProperty("nodes")[0].GetProperty("html").GetString()}")];
    }

    internal static async Task Switch(IPage page, string language)
    {
        if (language == "en")
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
            await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        }
    }
}
