using Microsoft.Net.Http.Headers;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Capital;

/// <summary>Hands files of the Budget service on as they are, to be saved and never shown by the browser.</summary>
internal static class CapitalDownloads
{
    internal static void MapCapitalDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/von-dau-tu").RequireAuthorization(policy => policy.RequireRole(CapitalRoles.Steering.Split(','))).ExcludeFromDescription();
        files.MapGet("/dot/{year:int}/{number:int}/danh-sach.{type:regex(^(docx|xlsx)$)}", (int year, int number, string type, HttpContext context, PlatformClient platform) =>
            Relay($"/review-rounds/{year}/{number}/list.{type}", context, platform));
        files.MapGet("/dieu-chuyen/{id:guid}/phuong-an.{type:regex(^(docx|xlsx)$)}", (Guid id, string type, HttpContext context, PlatformClient platform) =>
            Relay($"/reallocations/{id}/proposal.{type}", context, platform));
        files.MapGet("/dieu-chuyen/{id:guid}/to-trinh.{type:regex(^(docx|xlsx)$)}", (Guid id, string type, HttpContext context, PlatformClient platform) =>
            Relay($"/reallocations/{id}/submission.{type}", context, platform));
        files.MapGet("/nhap/mau/{kind}", (string kind, HttpContext context, PlatformClient platform) =>
            Relay($"/imports/templates/{Uri.EscapeDataString(kind)}", context, platform));
        files.MapGet("/nhap/{id:guid}/tep", (Guid id, HttpContext context, PlatformClient platform) =>
            Relay($"/imports/{id}/file", context, platform));
    }

    private static async Task Relay(string path, HttpContext context, PlatformClient platform)
    {
        using var file = await platform.Open("budget", path);
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = "application/octet-stream";
        response.ContentLength = file.Content.Headers.ContentLength;
        response.Headers[HeaderNames.ContentDisposition] = file.Content.Headers.ContentDisposition?.ToString() ?? "attachment";
        response.Headers.CacheControl = "no-store";
        await file.Content.CopyToAsync(response.Body, context.RequestAborted);
    }
}
