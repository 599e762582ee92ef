using Microsoft.Net.Http.Headers;
using SonLa.Portal.Platform;

namespace SonLa.Portal.Documents;

/// <summary>Hands the original file on as it was uploaded, to be saved and never shown by the browser.</summary>
internal static class DownloadDocument
{
    internal static void MapDocumentDownload(this IEndpointRouteBuilder app) => app
        .MapGet("/van-ban/{documentId:guid}/tep", Relay)
        .RequireAuthorization(policy => policy.RequireRole(DocumentRoles.Readers.Split(',')))
        .ExcludeFromDescription();

    private static async Task Relay(Guid documentId, HttpContext context, PlatformClient platform)
    {
        using var file = await platform.Open("assignments", $"/documents/{documentId}/file");
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var response = context.Response;
        response.ContentType = "application/octet-stream";
        response.ContentLength = file.Content.Headers.ContentLength;
        response.Headers[HeaderNames.ContentDisposition] = file.Content.Headers.ContentDisposition?.ToString() ?? "attachment";
        response.Headers.ETag = file.Headers.ETag?.ToString();
        response.Headers.CacheControl = "no-store";
        await file.Content.CopyToAsync(response.Body, context.RequestAborted);
    }
}
