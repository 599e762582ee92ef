using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Notifications.Persistence;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    // A notice never changes, so its lists need no comparing.
    private static readonly ValueComparer<IReadOnlyList<Audience>> NeverChanges = new(
        (one, other) => ReferenceEquals(one, other),
        list => list.Count,
        list => list);

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.NotAudited();
        builder.HasKey(notice => notice.Id);
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Content).HasColumnType("jsonb").HasConversion(content => content.Write(), json => Content.Read(json));
        builder.Property(notice => notice.Audiences).HasColumnType("jsonb").HasConversion(
            audiences => JsonSerializer.Serialize(audiences, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Audience>>(json, JsonSerializerOptions.Default) ?? new List<Audience>(),
            NeverChanges);
        builder.HasIndex(notice => new { notice.SourceEventId, notice.Kind }).IsUnique();
        builder.HasIndex(notice => notice.HeardAt);
    }
}
