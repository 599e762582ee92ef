using Microsoft.AspNetCore.Builder;
using SonLa.Identity.Seeding;

namespace SonLa.Identity.Tests.Seeding;

public sealed class SeedCommandTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Sample_people_exist_in_Development_only(string environment)
    {
        await using var app = App(environment, "Seed:Folder=/nowhere", "Seed:Password=a sample password");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SeedCommand.Run(app));

        Assert.Contains("Development only", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Seed:Folder", "Seed:Password=a sample password")]
    [InlineData("Seed:Password", "Seed:Folder=/nowhere")]
    public async Task What_is_not_configured_is_named(string missing, string given)
    {
        await using var app = App("Development", given);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => SeedCommand.Run(app));

        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }

    private static WebApplication App(string environment, params string[] settings) =>
        WebApplication.CreateSlimBuilder([$"--environment={environment}", .. settings.Select(setting => $"--{setting}")]).Build();
}
