using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.ServiceDefaults.Persistence;

/// <summary>Saves what a long list adds by PostgreSQL's COPY instead of row by row, with the same audit records and events, in the transaction that is open (decision 110).</summary>
public sealed class LongList
{
    private readonly DbContext _db;
    private readonly AuditInterceptor _audit;

    internal LongList(DbContext db, AuditInterceptor audit) => (_db, _audit) = (db, audit);

    /// <summary>Saves everything that the context tracks: new rows of the named types, audit records and events are copied, and whatever they refer to is saved before.</summary>
    /// <param name="copied">Types that nothing refers to.</param>
    /// <param name="cancellationToken">Stops the copying; what was written goes with the transaction.</param>
    /// <exception cref="InvalidOperationException">No transaction is open, so that half a list could stay.</exception>
    public async Task Save(IReadOnlyCollection<Type> copied, CancellationToken cancellationToken)
    {
        if (_db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A long list is saved in a transaction: all of it, or nothing.");
        }

        _audit.RecordAhead(_db);
        Type[] all = [.. copied, typeof(AuditRecord), typeof(OutboxMessage)];
        var added = _db.ChangeTracker.Entries()
            .Where(entry => entry.State == EntityState.Added && all.Contains(entry.Metadata.ClrType))
            .ToList();
        added.ForEach(entry => entry.State = EntityState.Unchanged);
        await _db.SaveChangesAsync(cancellationToken);
        foreach (var rows in added.GroupBy(entry => entry.Metadata))
        {
            await Copy(rows.Key, rows, cancellationToken);
        }
    }

    private async Task Copy(IEntityType type, IEnumerable<EntityEntry> rows, CancellationToken cancellationToken)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table) ?? throw new InvalidOperationException($"{type.DisplayName()} has no table.");
        var columns = type.GetProperties().Select(property => new Column(property, property.GetColumnName(table)!, property.GetRelationalTypeMapping())).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        var connection = (NpgsqlConnection)_db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"copy \"{table.Name}\" ({names}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                await Write(writer, column, row.Property(column.Property).CurrentValue, cancellationToken);
            }
        }

        await writer.CompleteAsync(cancellationToken);
    }

    private static Task Write(NpgsqlBinaryImporter writer, Column column, object? value, CancellationToken cancellationToken)
    {
        var stored = column.Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(stored, column.Mapping.StoreTypeNameBase, cancellationToken);
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping);
}
