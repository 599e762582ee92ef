using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults.Persistence;

/// <summary>The service's own PostgreSQL database.</summary>
public static class DatabaseExtensions
{
    /// <summary>Registers the DbContext, also under its base type for outbox, inbox and idempotency, and the readiness check.</summary>
    public static void AddDatabase<TDb>(this WebApplicationBuilder builder, string connectionName)
        where TDb : DbContext
    {
        string ConnectionString() => builder.Configuration.GetConnectionString(connectionName)
            ?? throw new InvalidOperationException($"ConnectionStrings:{connectionName} is not configured.");
        builder.Services.AddSingleton(_ =>
        {
            var connection = new NpgsqlConnectionStringBuilder(ConnectionString())
            {
                ApplicationName = builder.Environment.ApplicationName,

                // A half-open LISTEN connection is noticed by these, not by waiting.
                KeepAlive = 15,
                TcpKeepAlive = true,
            };
            return NpgsqlDataSource.Create(connection);
        });
        builder.Services.AddSingleton<AuditMarks>();
        builder.Services.AddScoped<AuditScope>();
        builder.Services.AddScoped<AuditInterceptor>();
        builder.Services.AddDbContext<TDb>((services, options) => options
            .UseNpgsql(services.GetRequiredService<NpgsqlDataSource>())
            .AddInterceptors(services.GetRequiredService<AuditInterceptor>()));
        builder.Services.AddScoped<DbContext>(services => services.GetRequiredService<TDb>());
        builder.Services.AddScoped(services => new LongList(services.GetRequiredService<DbContext>(), services.GetRequiredService<AuditInterceptor>()));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", tags: ["ready"]);
        if (!ServiceCommand.IsOneOff)
        {
            builder.Services.AddHostedService<AuditSealer>();
        }

        if (SimulationSwitch.IsOn(builder))
        {
            builder.Services.AddSingleton<IClockReading>(_ => new SimulatedClockReading(ConnectionString()));
        }
    }
}
