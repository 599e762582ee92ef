using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Time;

namespace SonLa.ServiceDefaults.Persistence;

/// <summary>The tables that every service's database has beside its own: made by platform.sql, mapped here, outside the services' migrations.</summary>
public static class PlatformTables
{
    /// <summary>Maps outbox, inbox, idempotency keys, the simulated clock and the audit trail.</summary>
    public static ModelBuilder ApplyPlatformTables(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(outbox =>
        {
            Keep(outbox, "outbox");
            outbox.HasKey(message => message.Id);
            outbox.Property(message => message.Id).ValueGeneratedNever();
        });
        model.Entity<InboxMessage>(inbox =>
        {
            Keep(inbox, "inbox");
            inbox.HasKey(message => new { message.MessageId, message.Consumer });
        });
        model.Entity<IdempotencyKey>(keys =>
        {
            Keep(keys, "idempotency_keys");
            keys.HasKey(key => new { key.AccountId, key.Key });
        });
        model.Entity<SimulatedClock>(clock =>
        {
            Keep(clock, "business_clock");
            clock.HasKey(row => row.Id);
            clock.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<AuditRecord>(records =>
        {
            Keep(records, "audit_records");
            records.HasKey(record => record.Id);
            records.Property(record => record.Id).ValueGeneratedNever();
        });
        model.Entity<AuditSeal>(seals =>
        {
            Keep(seals, "audit_seals");
            seals.HasKey(seal => seal.Sequence);
            seals.Property(seal => seal.Sequence).ValueGeneratedNever();
        });
        return model;
    }

    /// <summary>Creates the database where it is missing, and the platform's tables where they are missing or older.</summary>
    public static async Task Apply(DbContext db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }

        using var script = new StreamReader(typeof(PlatformTables).Assembly.GetManifestResourceStream("platform.sql")
            ?? throw new InvalidOperationException("platform.sql is not embedded."));
        await db.Database.ExecuteSqlRawAsync((await script.ReadToEndAsync(cancellationToken)).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
    }

    private static void Keep<TEntity>(EntityTypeBuilder<TEntity> entity, string table)
        where TEntity : class
    {
        entity.ToTable(table, mapped => mapped.ExcludeFromMigrations());
        entity.NotAudited();
    }
}
