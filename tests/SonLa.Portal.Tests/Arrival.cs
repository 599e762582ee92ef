using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SonLa.Testing;

namespace SonLa.Portal.Tests;

/// <summary>Waiting for the page that an act leads to.</summary>
internal static class Arrival
{
    /// <summary>Returns when the page is there whole. Not WaitForURL: it waits for a load event, which may have come before anybody listens.</summary>
    /// <param name="page">Where the act was done.</param>
    /// <param name="address">The address, a star for any characters.</param>
    internal static async Task Reaches(this IPage page, string address)
    {
        var pattern = new Regex($"^{Regex.Escape(address).Replace(@"\*", ".*", StringComparison.Ordinal)}$");
        await Assertions.Expect(page).ToHaveURLAsync(pattern, new() { Timeout = 60_000 });
        await Eventually.Holds(() => IsWhole(page), TimeSpan.FromMinutes(1));
    }

    private static async Task<bool> IsWhole(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // The page before it has just gone.
            return false;
        }
    }
}
