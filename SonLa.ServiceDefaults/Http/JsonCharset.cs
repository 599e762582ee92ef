using System.Text;
using Microsoft.AspNetCore.Http;
using SonLa.ServiceDefaults.Problems;

namespace SonLa.ServiceDefaults.Http;

/// <summary>JSON travels as UTF-8 (RFC 8259): a request that names another charset is refused before anybody tries to read it.</summary>
internal static class JsonCharset
{
    internal static Task Require(HttpContext context, RequestDelegate next) =>
        context.Request.HasJsonContentType()
        && context.Request.GetTypedHeaders().ContentType is { Charset: { HasValue: true } charset }
        && !charset.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)
        && !charset.Equals($"\"{Encoding.UTF8.WebName}\"", StringComparison.OrdinalIgnoreCase)
            ? Problem.Write(context, StatusCodes.Status415UnsupportedMediaType)
            : next(context);
}
