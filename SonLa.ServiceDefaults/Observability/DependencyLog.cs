using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace SonLa.ServiceDefaults.Observability;

/// <summary>Says once that a dependency went away, and once that it is back.</summary>
internal sealed partial class DependencyLog(ILogger<DependencyLog> log) : IHealthCheckPublisher
{
    private readonly ConcurrentDictionary<string, HealthStatus> _known = [];

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var (name, entry) in report.Entries)
        {
            var before = _known.GetValueOrDefault(name, HealthStatus.Healthy);
            _known[name] = entry.Status;
            if (before == HealthStatus.Healthy && entry.Status != HealthStatus.Healthy)
            {
                Away(name, entry.Status, entry.Description);
            }
            else if (before != HealthStatus.Healthy && entry.Status == HealthStatus.Healthy)
            {
                Back(name);
            }
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Dependency} is {Status}: {Description}")]
    private partial void Away(string dependency, HealthStatus status, string? description);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Dependency} is back")]
    private partial void Back(string dependency);
}
