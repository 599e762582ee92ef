using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Years;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class ToldEventConfiguration : IEntityTypeConfiguration<ToldEvent>
{
    public void Configure(EntityTypeBuilder<ToldEvent> builder)
    {
        builder.ToTable("told_events");

        // The database itself keeps what enters the outbox; nothing in the service writes here.
        builder.NotAudited();
        builder.HasKey(told => told.Sequence);
        builder.Property(told => told.Sequence).UseIdentityAlwaysColumn();
        builder.HasIndex(told => told.EventId).IsUnique();
        builder.HasIndex(told => new { told.Type, told.Sequence });
    }
}
