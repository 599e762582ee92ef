using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Periods;

namespace SonLa.Reporting.Persistence;

internal sealed class ClosedPeriodConfiguration : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> builder)
    {
        builder.ToTable("closed_periods");
        builder.HasKey(closed => new { closed.Province, closed.PlanYear, closed.Period });
        builder.Property(closed => closed.Letterhead).HasJson();
    }
}
