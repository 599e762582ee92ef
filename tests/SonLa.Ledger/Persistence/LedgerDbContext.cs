using Microsoft.EntityFrameworkCore;
using SonLa.Ledger.Entries;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Ledger.Persistence;

internal sealed class LedgerDbContext(DbContextOptions<LedgerDbContext> options) : DbContext(options)
{
    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Refusal> Refusals => Set<Refusal>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.Entity<Entry>(entries =>
        {
            entries.ToTable("entries");
            entries.Property(entry => entry.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Effect>().ToTable("effects");
        modelBuilder.Entity<Refusal>().ToTable("refusals").HasKey(refusal => refusal.Number);
        modelBuilder.Entity<Refusal>().Property(refusal => refusal.Number).ValueGeneratedNever();
        modelBuilder.Entity<Balance>().ToTable("balances").HasKey(balance => balance.Account);
        modelBuilder.UseSnakeCase();
    }
}
