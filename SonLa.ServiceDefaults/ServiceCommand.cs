using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.ServiceDefaults;

/// <summary>What a service's process was started for: to serve, or for one step and then to end.</summary>
public static class ServiceCommand
{
    private const string VerifyAudit = "verify-audit";

    /// <summary>True where the first argument names a step (<c>migrate</c>, <c>seed</c>, <c>extract</c> …) instead of a setting.</summary>
    public static bool IsOneOff { get; private set; }

    /// <summary>The step, or <c>serve</c>.</summary>
    public static string Name { get; private set; } = "serve";

    /// <summary>Whether the process speaks to the broker; who verifies the audit trail needs the database alone.</summary>
    internal static bool UsesBroker { get; private set; } = true;

    /// <summary>Notes the arguments; the first thing a service's Program does.</summary>
    /// <param name="args">What the process was started with.</param>
    /// <param name="withoutBroker">The service's own steps that need the database alone.</param>
    /// <returns>The same arguments.</returns>
    public static string[] Read(string[] args, params string[] withoutBroker)
    {
        IsOneOff = args is [var first, ..] && !first.StartsWith('-') && !first.Contains('=', StringComparison.Ordinal);
        Name = IsOneOff ? args[0] : "serve";
        UsesBroker = Name != VerifyAudit && !withoutBroker.Contains(Name);
        return args;
    }

    /// <summary>Serves; with <c>migrate</c> applies migrations and declares the queues; with <c>verify-audit [SEQUENCE:HASH]</c> checks the audit chain.</summary>
    public static async Task RunService(this WebApplication app, string[] args)
    {
        switch (args)
        {
            case ["migrate", ..]:
                await Migrate(app.Services);
                break;
            case [VerifyAudit, ..]:
                Environment.ExitCode = await AuditCommand.Run(app, args.ElementAtOrDefault(1));
                break;
            default:
                await app.RunAsync();
                break;
        }
    }

    /// <summary>Applies the service's migrations and declares its queues, so that no event is published before its listener's queue is bound.</summary>
    public static async Task Migrate(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<DbContext>() is { } db)
        {
            await PlatformTables.Apply(db, CancellationToken.None);
            await db.Database.MigrateAsync();
        }

        if (IsOneOff && services.GetService<IBusControl>() is { } bus)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            await bus.StartAsync(patience.Token);
            await bus.StopAsync(patience.Token);
        }
    }
}
