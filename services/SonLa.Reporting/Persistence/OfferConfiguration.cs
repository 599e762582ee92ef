using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Offers;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Reporting.Persistence;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<OfferedFigure>
{
    public void Configure(EntityTypeBuilder<OfferedFigure> builder)
    {
        builder.ToTable("offered_figures");

        // An offer is itself the record of what was told when; what a report takes of it is in the trail.
        builder.NotAudited();
        builder.HasKey(offer => offer.OfferId);
        builder.Property(offer => offer.OfferId).ValueGeneratedNever();
        builder.HasIndex(offer => new { offer.PlanYear, offer.MeasureCode, offer.Basis, offer.Through, offer.LedgerVersion }).IsUnique();
    }
}
