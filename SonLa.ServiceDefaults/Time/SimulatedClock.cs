using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SonLa.ServiceDefaults.Time;

/// <summary>The one row that holds a service's copy of the simulated clock.</summary>
public sealed class SimulatedClock
{
    public int Id { get; init; } = 1;

    public DateTimeOffset At { get; set; }

    public bool Running { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public int Version { get; set; }

    /// <summary>Stores a setting unless a newer one is there; the change is part of the caller's transaction.</summary>
    public static Task Store(DbContext db, BusinessClockMoved moved, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into business_clock (id, at, running, set_at, version)
            values (1, {moved.At.ToUniversalTime()}, {moved.Running}, {moved.SetAt.ToUniversalTime()}, {moved.Version})
            on conflict (id) do update set at = excluded.at, running = excluded.running, set_at = excluded.set_at, version = excluded.version
            where business_clock.version < excluded.version
            """,
            cancellationToken);
}

/// <summary>Development: the service's own row, read once per scope so that all replicas agree.</summary>
internal sealed class SimulatedClockReading(string connectionString) : IClockReading, IDisposable
{
    // A pool of its own: work that holds a connection and asks for the time must not wait for work that does the same.
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 4, ApplicationName = "business clock" });

    public void Dispose() => _source.Dispose();

    public ClockState Read()
    {
        using var command = _source.CreateCommand("select at, running, set_at, version from business_clock where id = 1");
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? new(reader.GetFieldValue<DateTimeOffset>(0), reader.GetBoolean(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetInt32(3))
            : ClockState.System;
    }
}
