using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Documents;

namespace SonLa.Assignments.Persistence;

/// <summary>A wording means one thing.</summary>
internal sealed class KnownNameConfiguration : IEntityTypeConfiguration<KnownName>
{
    public void Configure(EntityTypeBuilder<KnownName> builder)
    {
        builder.ToTable("known_names");
        builder.HasKey(name => new { name.Kind, name.Key });
        builder.Property(name => name.Kind).HasMaxLength(16);
    }
}
