using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace SonLa.ServiceDefaults.Http;

/// <summary>The service's OpenAPI document, written once: it changes with a release only, and writing it costs seconds of a busy machine.</summary>
internal sealed class ServiceDescription([FromKeyedServices(ServiceDescription.Name)] IOpenApiDocumentProvider provider, IOptionsMonitor<OpenApiOptions> options)
{
    internal const string Name = "v1";
    private readonly Lock _turn = new();
    private Task<byte[]>? _written;

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/openapi/{documentName}.json", Handle)
        .ExcludeFromDescription()
        .AllowAnonymous();

    /// <summary>The document as JSON in UTF-8. Whoever gives up waiting for it leaves it to those who ask next.</summary>
    internal Task<byte[]> Read(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_written is null or { IsFaulted: true })
            {
                _written = Task.Run(Write, CancellationToken.None);
            }

            return _written.WaitAsync(cancellationToken);
        }
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(string documentName, ServiceDescription description, CancellationToken cancellationToken) =>
        documentName.Equals(Name, StringComparison.OrdinalIgnoreCase)
            ? TypedResults.Bytes(await description.Read(cancellationToken), "application/json; charset=utf-8")
            : TypedResults.NotFound();

    private async Task<byte[]> Write()
    {
        var document = await provider.GetOpenApiDocumentAsync(CancellationToken.None);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        await document.SerializeAsync(new OpenApiJsonWriter(text), options.Get(Name).OpenApiVersion, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }
}
