using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.OfferedRegimes;

namespace SonLa.Reporting.Persistence;

internal sealed class OfferedRegimeConfiguration : IEntityTypeConfiguration<OfferedRegime>
{
    public void Configure(EntityTypeBuilder<OfferedRegime> builder)
    {
        builder.ToTable("offered_regimes");
        builder.HasKey(offer => offer.OfferId);
        builder.Property(offer => offer.OfferId).ValueGeneratedNever();
        builder.Property(offer => offer.Code).HasMaxLength(64);
        builder.Property(offer => offer.State).HasMaxLength(20);
        builder.Property(offer => offer.Content).HasJson();
        builder.HasIndex(offer => new { offer.PlanId, offer.Code }).IsUnique();
        builder.HasIndex(offer => offer.PlanYear);
    }
}
