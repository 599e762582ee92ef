using SonLa.ServiceDefaults.Problems;

namespace SonLa.Gateway.Border;

/// <summary>Says no: a problem to programs, a plain page to a browser that asked for one.</summary>
internal static class Refusal
{
    private static readonly Dictionary<int, Say> Headings = new()
    {
        [StatusCodes.Status408RequestTimeout] = new("Quá thời gian gửi", "Too slow"),
        [StatusCodes.Status413PayloadTooLarge] = new("Nội dung quá lớn", "Too large"),
        [StatusCodes.Status429TooManyRequests] = new("Quá nhiều yêu cầu", "Too many requests"),
        [StatusCodes.Status503ServiceUnavailable] = new("Hệ thống tạm ngừng", "Unavailable for the moment"),
        [StatusCodes.Status504GatewayTimeout] = new("Hệ thống phản hồi chậm", "No answer in time"),
    };

    private static readonly Say Remedy = new("Vui lòng thử lại sau ít giây. Dữ liệu đã lưu không bị ảnh hưởng.", "Please try again in a few seconds. What was saved is not affected.");

    internal static Task Write(HttpContext context, int status) =>
        AsksForPage(context.Request) && Headings.TryGetValue(status, out var heading) ? Page(context, status, heading) : Problem.Write(context, status);

    private static bool AsksForPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));

    private static Task Page(HttpContext context, int status, Say heading)
    {
        var language = RequestLanguage.Of(context);
        var title = heading.In(language);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentLanguage = language;
        return context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><main><h1>{title}</h1><p>{Remedy.In(language)}</p></main></body></html>",
            context.RequestAborted);
    }
}
