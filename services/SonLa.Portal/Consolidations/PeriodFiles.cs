using SonLa.Portal.Plans;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Consolidations;

/// <summary>Passes a period's report on as the file that Reporting wrote, in the name of the person at the screen.</summary>
internal static class PeriodFiles
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };

    internal static void MapPeriodFiles(this IEndpointRouteBuilder app) => app.MapGet("/tong-hop/{period}/bao-cao.{extension}", Relay).ExcludeFromDescription();

    private static async Task<IResult> Relay(string period, string extension, HttpContext context, PlatformClient platform)
    {
        if (!Types.TryGetValue(extension, out var type) || Periods.EndOf(period) is null || period.Length > 13)
        {
            return Results.NotFound();
        }

        var response = await platform.Open("reporting", $"/periods/{Uri.EscapeDataString(period)}/report.{extension}");
        if (response is null)
        {
            return Results.NotFound();
        }

        context.Response.RegisterForDispose(response);
        var name = response.Content.Headers.ContentDisposition is { } said ? said.FileNameStar ?? said.FileName?.Trim('"') : null;
        return Results.Stream(await response.Content.ReadAsStreamAsync(context.RequestAborted), type, name ?? $"bao-cao-{period}.{extension}");
    }
}
