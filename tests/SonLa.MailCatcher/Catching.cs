using System.Globalization;
using System.Net;
using System.Text;

namespace SonLa.MailCatcher;

/// <summary>The catcher as a program: SMTP on SMTP_PORT, and a page that shows what came.</summary>
internal static class Catching
{
    private static async Task Main(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var port = int.Parse(builder.Configuration["SMTP_PORT"] ?? "0", CultureInfo.InvariantCulture);
        using var catcher = SmtpCatcher.Start(port);
        var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapGet("/letters", (string? to) => catcher.Caught.Where(letter => to is null || letter.To.Contains(to)));
        app.MapGet("/letters/{number:int}", (int number) => catcher.Caught.FirstOrDefault(letter => letter.Number == number) is { } letter
            ? Results.Text(letter.Raw, "text/plain", Encoding.UTF8)
            : Results.NotFound());
        app.MapGet("/", () => Results.Text(Page(catcher.Caught), "text/html", Encoding.UTF8));
        await app.RunAsync();
    }

    private static string Page(IEnumerable<CaughtLetter> letters)
    {
        var page = new StringBuilder("<!doctype html><html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Thư điện tử</title></head><body><h1>Thư điện tử đã gửi (môi trường thử)</h1><ol reversed>");
        foreach (var letter in letters.Reverse())
        {
            page.Append(CultureInfo.InvariantCulture, $"<li><h2><a href=\"/letters/{letter.Number}\">{WebUtility.HtmlEncode(letter.Subject)}</a></h2>")
                .Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(string.Join(", ", letter.To))}</p><pre style=\"white-space:pre-wrap\">{WebUtility.HtmlEncode(letter.Text)}</pre></li>");
        }

        return page.Append("</ol></body></html>").ToString();
    }
}
