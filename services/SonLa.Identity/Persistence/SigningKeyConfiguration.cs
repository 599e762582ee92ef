using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Identity.Persistence;

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>, IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        key.ToTable("signing_keys");
        key.HasKey(one => one.Kid);
        key.Property(one => one.ProtectedKey).IsSecret();
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> key)
    {
        key.ToTable("data_protection_keys");
        key.HasKey(one => one.Id);
        key.Property(one => one.Id).ValueGeneratedNever();
        key.Property(one => one.Xml).IsSecret();
    }
}
