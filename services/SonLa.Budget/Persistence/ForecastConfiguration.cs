using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Forecasts;

namespace SonLa.Budget.Persistence;

internal sealed class ForecastConfiguration : IEntityTypeConfiguration<PastDisbursement>
{
    public void Configure(EntityTypeBuilder<PastDisbursement> builder)
    {
        builder.ToTable("past_disbursements");
        builder.Property(past => past.Id).ValueGeneratedNever();
        builder.Property(past => past.ProjectCode).HasMaxLength(40);
        builder.Property(past => past.CapitalInDong).HasPrecision(20, 0);
        builder.Property(past => past.Reference).HasMaxLength(200);
        builder.HasIndex(past => past.Year);
    }
}
