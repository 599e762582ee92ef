using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace SonLa.ServiceDefaults.Http;

/// <summary>The service's OpenAPI document as a caller at the gateway needs it: a schema per record, addresses at the door, the headers that count.</summary>
internal static class ServiceDocument
{
    internal static void Add(IServiceCollection services, string service) => services.AddOpenApi(options =>
    {
        options.CreateSchemaReferenceId = SchemaName;
        options.AddDocumentTransformer((document, _, _) =>
        {
            // Callers come through the gateway; the service's own address is nobody's business.
            document.Servers = [new() { Url = $"/api/{service}" }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            {
                parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
            }

            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RequiresIdempotencyKey>().Any())
            {
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = Idempotency.Header,
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "1 to 255 visible ASCII characters, another one for each act; the same key and body again gets the first answer.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
    });

    /// <summary>Most slices have a Request and a Response: only with the slice's name are they different schemas.</summary>
    private static string? SchemaName(JsonTypeInfo json) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null ? null : NameOf(Nullable.GetUnderlyingType(json.Type) ?? json.Type);

    private static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        var nested = type.DeclaringType is { } slice ? NameOf(slice) + name : name;
        return type.IsGenericType ? $"{nested}Of{string.Concat(type.GetGenericArguments().Select(NameOf))}" : nested;
    }
}
