using Microsoft.EntityFrameworkCore;
using SonLa.Integration.Publishing;
using SonLa.ServiceDefaults.Audit;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Integration.Persistence;

/// <summary>The Integration service's database.</summary>
internal sealed class IntegrationDbContext(DbContextOptions<IntegrationDbContext> options) : DbContext(options)
{
    /// <summary>Refuses to change or remove what partners were told; part of the first migration.</summary>
    internal const string AppendOnlySql =
        """
        create or replace function public_event_is_final() returns trigger language plpgsql as $$ begin raise exception 'public events are appended only'; end $$;
        create or replace trigger public_event_is_final before update or delete on public_events for each row execute function public_event_is_final();
        insert into feed_positions (id, last_sequence) values (1, 0) on conflict do nothing;
        """;

    public DbSet<PublicEvent> Events => Set<PublicEvent>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.Entity<PublicEvent>(log =>
        {
            log.ToTable("public_events");
            log.NotAudited();
            log.HasKey(happened => happened.Sequence);
            log.Property(happened => happened.Sequence).ValueGeneratedNever();
            log.HasIndex(happened => happened.EventId).IsUnique();
            log.Property(happened => happened.Type).HasMaxLength(200);
        });
        modelBuilder.Entity<FeedPosition>(position =>
        {
            position.ToTable("feed_positions");
            position.NotAudited();
            position.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.UseSnakeCase();
    }
}
