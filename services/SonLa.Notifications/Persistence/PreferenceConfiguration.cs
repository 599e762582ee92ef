using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Mail;
using SonLa.Notifications.Preferences;

namespace SonLa.Notifications.Persistence;

internal sealed class PreferenceConfiguration : IEntityTypeConfiguration<Preference>
{
    // The choice is replaced as a whole.
    private static readonly ValueComparer<IReadOnlyDictionary<string, MailMode>> AsAWhole = new(
        (one, other) => ReferenceEquals(one, other),
        choice => choice.Count,
        choice => choice);

    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.ToTable("preferences");
        builder.HasKey(preference => preference.AccountId);
        builder.Property(preference => preference.AccountId).ValueGeneratedNever();
        builder.Property(preference => preference.Language).HasMaxLength(2);
        builder.Property(preference => preference.Kinds).HasColumnType("jsonb").HasConversion(
            kinds => JsonSerializer.Serialize(kinds, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<Dictionary<string, MailMode>>(json, JsonSerializerOptions.Default) ?? new Dictionary<string, MailMode>(),
            AsAWhole);
        builder.Property(preference => preference.Version).IsConcurrencyToken();
        builder.Ignore(preference => preference.Quiet);
    }
}
