using Microsoft.EntityFrameworkCore;
using SonLa.Notifications.Accounts;
using SonLa.Notifications.Ladder;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Organisations;
using SonLa.Notifications.Preferences;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Notifications.Persistence;

/// <summary>The database of Notifications.</summary>
internal sealed class NotificationsDbContext(DbContextOptions<NotificationsDbContext> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<Preference> Preferences => Set<Preference>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<LetterLine> LetterLines => Set<LetterLine>();

    public DbSet<Rung> Rungs => Set<Rung>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyPlatformTables();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NotificationsDbContext).Assembly);
        modelBuilder.UseSnakeCase();
    }
}
