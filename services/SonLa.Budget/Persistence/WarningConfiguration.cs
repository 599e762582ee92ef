using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Projects;
using SonLa.Budget.Warnings;

namespace SonLa.Budget.Persistence;

internal sealed class WarningConfiguration : IEntityTypeConfiguration<BehindWarning>
{
    public void Configure(EntityTypeBuilder<BehindWarning> builder)
    {
        builder.ToTable("behind_warnings");
        builder.HasKey(warning => new { warning.Year, warning.RoundNumber, warning.ProjectId });
        builder.Property(warning => warning.CapitalInForceInDong).HasPrecision(20, 0);
        builder.Property(warning => warning.DisbursedInDong).HasPrecision(20, 0);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(warning => warning.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}
