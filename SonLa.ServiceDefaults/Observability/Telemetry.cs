using System.Diagnostics;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.ServiceDefaults.Observability;

/// <summary>Traces, metrics and logs over OTLP; off unless OTEL_EXPORTER_OTLP_ENDPOINT is set.</summary>
internal sealed class Telemetry(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    private static readonly string[] Sources =
        ["Microsoft.AspNetCore", "System.Net.Http", "Yarp.ReverseProxy", "Npgsql", "MassTransit", OutboxPublisher.SourceName];

    private static readonly string[] Meters =
        ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Routing", "System.Net.Http", "System.Runtime", "Npgsql", "MassTransit", "SonLa.*"];

    internal static void Add(WebApplicationBuilder builder, string service)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]) || ServiceCommand.IsOneOff)
        {
            return;
        }

        var version = Assembly.GetEntryAssembly()?.GetName().Version?.ToString() ?? "0";
        ResourceBuilder Resource() => ResourceBuilder.CreateDefault().AddService(service, "sonla", version).AddEnvironmentVariableDetector();
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddSource(Sources)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(builder.Configuration.GetValue("Telemetry:SampleRatio", 1.0))))
            .AddProcessor(new DropHealthProbes())
            .AddOtlpExporter()
            .Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(Resource())
            .AddMeter(Meters)
            .AddOtlpExporter()
            .Build());
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.SetResourceBuilder(Resource());
            logging.IncludeScopes = true;
            logging.IncludeFormattedMessage = true;
            logging.AddOtlpExporter();
        });
        builder.Services.AddHostedService<Telemetry>();
    }

    // Asking for the providers has started them.
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush(3000);
        metrics.ForceFlush(3000);
        return Task.CompletedTask;
    }

    private sealed class DropHealthProbes : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            if (data.GetTagItem("http.route") is string route && route.StartsWith("/health", StringComparison.Ordinal))
            {
                data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            }
        }
    }
}
