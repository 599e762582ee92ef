using Microsoft.EntityFrameworkCore;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Portal.KeyRing;

/// <summary>The portal's only table: the keys with which all its replicas protect cookies and forms.</summary>
internal sealed class PortalDbContext(DbContextOptions<PortalDbContext> options) : DbContext(options)
{
    public DbSet<ProtectionKey> Keys => Set<ProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ProtectionKey>(key =>
        {
            key.ToTable("protection_keys");
            key.HasKey(row => row.Name);
            key.Property(row => row.Name).HasMaxLength(200);
        });
        modelBuilder.UseSnakeCase();
    }
}
