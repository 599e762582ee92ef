using System.Security.Cryptography;

namespace SonLa.NativeHost;

/// <summary>
/// The variables that Aspire 13.1 gives every project in run mode. The telemetry collector's own address is not among them:
/// who sets OTEL_EXPORTER_OTLP_ENDPOINT for the host passes it on to every process by inheritance.
/// </summary>
internal static class ProjectEnvironment
{
    /// <summary>Decided for each project by the app host alone, so never inherited.</summary>
    internal static readonly IReadOnlyList<string> NotInherited =
        ["ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    private static readonly Dictionary<string, string> Constants = new()
    {
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory",
        ["OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION"] = "true",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_TRACES_SAMPLER"] = "always_on",
        ["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based",
        ["OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"] = "true",
        ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "true",
        ["LOGGING__CONSOLE__FORMATTERNAME"] = "simple",
    };

    internal static void Add(EnvironmentVariables variables)
    {
        foreach (var (name, value) in Constants)
        {
            variables[name] = value;
        }

        variables["OTEL_SERVICE_NAME"] = variables.Owner.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 8)}";
        AddEndpointVariables(variables);
        var urls = variables.Owner.Endpoints
            .Where(endpoint => endpoint.EnvironmentVariable is null)
            .Select(endpoint => endpoint.Url(variables.Replica))
            .ToList();
        if (urls.Count > 0)
        {
            variables["ASPNETCORE_URLS"] = string.Join(';', urls);
        }
    }

    internal static void AddEndpointVariables(EnvironmentVariables variables)
    {
        foreach (var endpoint in variables.Owner.Endpoints)
        {
            if (endpoint.EnvironmentVariable is { } name)
            {
                variables[name] = endpoint.Port(variables.Replica);
            }
        }
    }
}
