using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SonLa.FakePlatform;

/// <summary>A service that tells its environment, is ready when a file is there, and ends when asked.</summary>
internal static class FakeService
{
    internal static async Task Serve()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/health/ready", IsReady);
        app.MapGet("/environment", () => Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!).AsReadOnly());
        app.MapGet("/end/{code}", (string code) => Environment.Exit(int.Parse(code, CultureInfo.InvariantCulture)));
        await app.RunAsync();
    }

    private static int IsReady(HttpContext context) =>
        context.Response.StatusCode = Environment.GetEnvironmentVariable("READY_WHEN") is not { } file || File.Exists(file)
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
}
