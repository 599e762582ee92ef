using System.Net;
using System.Text.Json.Nodes;

namespace SonLa.Security.Tests.Platform;

/// <summary>One operation of a service's own OpenAPI document.</summary>
internal sealed record Operation
{
    public required string Service { get; init; }

    public required string Method { get; init; }

    /// <summary>As documented: <c>/plans/{planId}</c>.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    /// <summary>Schema of the JSON body, null where none is taken.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>Schema of the form, null where none is taken.</summary>
    public JsonNode? Form { get; init; }

    public required JsonNode Responses { get; init; }

    public required JsonNode Document { get; init; }

    public IEnumerable<Parameter> PathParameters => Parameters.Where(parameter => parameter.In == "path");

    public IEnumerable<Parameter> QueryParameters => Parameters.Where(parameter => parameter.In == "query");

    public bool NeedsKey => Parameters.Any(parameter => parameter is { In: "header", Name: "Idempotency-Key" });

    public override string ToString() => $"{Service} {Method} {Path}";

    /// <summary>Every operation of every service.</summary>
    public static async Task<IReadOnlyList<Operation>> ReadAll(Uri gateway)
    {
        using var client = new HttpClient { BaseAddress = gateway };
        var operations = new List<Operation>();
        foreach (var service in RunningPlatform.Services)
        {
            operations.AddRange(await Read(client, service));
        }

        return operations;
    }

    // Written when first asked for; on a busy machine the gateway does not wait as long as that takes.
    private static async Task<JsonNode> Description(HttpClient gateway, string service)
    {
        var answer = await gateway.GetAsync($"/api/{service}/openapi/v1.json");
        for (var again = 0; answer.StatusCode == HttpStatusCode.GatewayTimeout && again < 4; again++)
        {
            answer.Dispose();
            answer = await gateway.GetAsync($"/api/{service}/openapi/v1.json");
        }

        using (answer.EnsureSuccessStatusCode())
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        }
    }

    private static async Task<IReadOnlyList<Operation>> Read(HttpClient gateway, string service)
    {
        var document = await Description(gateway, service);
        return
        [
            .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new Operation
            {
                Service = service,
                Method = operation.Key.ToUpperInvariant(),
                Path = path.Key,
                Parameters = [.. (operation.Value!["parameters"]?.AsArray() ?? []).Select(Parameter.Of!)],
                Body = operation.Value["requestBody"]?["content"]?["application/json"]?["schema"],
                Form = operation.Value["requestBody"]?["content"]?["application/x-www-form-urlencoded"]?["schema"],
                Responses = operation.Value["responses"]!,
                Document = document,
            })),
        ];
    }

    /// <summary>Whether the document says that this status comes as plain JSON: another standard than problems rules there.</summary>
    public bool RefusesByAnotherStandard(int status) => Responses[$"{status}"]?["content"]?["application/json"] is not null;

    /// <summary>The path with values in the places of its parameters.</summary>
    public string Fill(Func<Parameter, string> value) =>
        PathParameters.Aggregate(Path, (path, parameter) => path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(value(parameter)), StringComparison.Ordinal));

    /// <summary>The schema itself where it is named by reference.</summary>
    public JsonNode Resolve(JsonNode schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference ? Document["components"]!["schemas"]![reference.Split('/')[^1]]! : schema;
}

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter(string Name, string In, bool Required, JsonNode Schema)
{
    public static Parameter Of(JsonNode parameter) => new(
        parameter["name"]!.GetValue<string>(),
        parameter["in"]!.GetValue<string>(),
        parameter["required"]?.GetValue<bool>() ?? false,
        parameter["schema"]!);
}
