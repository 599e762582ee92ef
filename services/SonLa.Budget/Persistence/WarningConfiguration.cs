using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Projects;
using SonLa.Budget.Warnings;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Budget.Persistence;

internal sealed class WarningConfiguration : IEntityTypeConfiguration<BehindWarning>, IEntityTypeConfiguration<ShortfallWarning>, IEntityTypeConfiguration<RoundReminder>
{
    public void Configure(EntityTypeBuilder<BehindWarning> builder)
    {
        builder.ToTable("behind_warnings");
        builder.HasKey(warning => new { warning.Year, warning.RoundNumber, warning.ProjectId });
        builder.Property(warning => warning.CapitalInForceInDong).HasPrecision(20, 0);
        builder.Property(warning => warning.DisbursedInDong).HasPrecision(20, 0);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(warning => warning.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ShortfallWarning> builder)
    {
        builder.ToTable("shortfall_warnings");
        builder.HasKey(warning => new { warning.Year, warning.RoundNumber, warning.ProjectId });
        builder.Property(warning => warning.CapitalInForceInDong).HasPrecision(20, 0);
        builder.Property(warning => warning.ExpectedInDong).HasPrecision(20, 0);
        builder.Property(warning => warning.HighInDong).HasPrecision(20, 0);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(warning => warning.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RoundReminder> builder)
    {
        builder.ToTable("round_reminders");
        builder.NotAudited();
        builder.HasKey(reminder => new { reminder.Year, reminder.RoundNumber, reminder.Rung });
    }
}
