using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Notifications.Persistence;

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<LetterLine>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letters");
        builder.NotAudited();
        builder.Property(letter => letter.Id).ValueGeneratedNever();
        builder.Property(letter => letter.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(letter => letter.Address).HasMaxLength(256);
        builder.Property(letter => letter.Failure).HasMaxLength(Letter.LongestFailure);

        // One digest of a person for a day, however many notices come at once.
        builder.HasIndex(letter => new { letter.AccountId, letter.DueAt }).IsUnique().HasFilter("digest");
        builder.HasIndex(letter => letter.DueAt).HasFilter("state in ('Waiting', 'Sending')");
    }

    public void Configure(EntityTypeBuilder<LetterLine> builder)
    {
        builder.ToTable("letter_lines");
        builder.NotAudited();

        // No message is ever told by two letters.
        builder.HasKey(line => line.MessageId);
        builder.HasOne<Message>().WithOne().HasForeignKey<LetterLine>(line => line.MessageId);
        builder.HasOne<Letter>().WithMany().HasForeignKey(line => line.LetterId);
    }
}
