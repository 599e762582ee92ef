using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.OfferedRounds;

namespace SonLa.Budget.Persistence;

internal sealed class OfferedRoundConfiguration : IEntityTypeConfiguration<OfferedRound>
{
    public void Configure(EntityTypeBuilder<OfferedRound> builder)
    {
        builder.ToTable("offered_rounds");
        builder.Property(offer => offer.Id).ValueGeneratedNever();
        builder.Property(offer => offer.ThresholdPercent).HasPrecision(5, 2);
        builder.Property(offer => offer.Filter).HasMaxLength(20);
        builder.Property(offer => offer.State).HasMaxLength(20);
        builder.HasIndex(offer => new { offer.PlanId, offer.Number }).IsUnique();
        builder.HasIndex(offer => offer.PlanYear);
        builder.Ignore(offer => offer.IsAdHoc);
    }
}
