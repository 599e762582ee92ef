using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Notifications.Persistence;

internal sealed class MessageConfiguration : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.NotAudited();
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.HasOne<Notice>().WithMany().HasForeignKey(message => message.NoticeId);
        builder.HasIndex(message => new { message.SourceEventId, message.RecipientAccountId, message.Kind }).IsUnique();

        // Each rung reaches each person once, whatever the event's id.
        builder.HasIndex(message => new { message.ObligationId, message.Rung, message.RecipientAccountId }).IsUnique().HasFilter("rung is not null");
        builder.HasIndex(message => new { message.RecipientAccountId, message.Id }).IsDescending(false, true);
        builder.HasIndex(message => message.RecipientAccountId).HasFilter("read_at is null").HasDatabaseName("IX_messages_unread");
    }
}
