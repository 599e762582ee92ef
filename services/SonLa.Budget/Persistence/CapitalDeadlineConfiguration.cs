using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.CapitalDeadlines;
using SonLa.Budget.Projects;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Budget.Persistence;

internal sealed class CapitalDeadlineConfiguration : IEntityTypeConfiguration<CapitalExtension>, IEntityTypeConfiguration<CapitalSignal>
{
    public void Configure(EntityTypeBuilder<CapitalExtension> builder)
    {
        builder.ToTable("capital_extensions");
        builder.Property(extension => extension.Id).ValueGeneratedNever();
        builder.Property(extension => extension.DocumentNumber).HasMaxLength(100);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(extension => extension.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(extension => extension.SourceCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(extension => extension.Year);
    }

    public void Configure(EntityTypeBuilder<CapitalSignal> builder)
    {
        builder.ToTable("capital_signals");

        // A signal is itself the record of what was told.
        builder.NotAudited();
        builder.HasKey(signal => new { signal.ProjectId, signal.SourceCode, signal.Year, signal.EndsOn, signal.Rung });
        builder.Property(signal => signal.Rung).HasMaxLength(20);
        builder.Property(signal => signal.RemainingInDong).HasPrecision(20, 0);
    }
}
