using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Organisations;
using SonLa.Budget.Projects;
using SonLa.Budget.Reallocations;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Budget.Persistence;

internal sealed class LedgerConfiguration
    : IEntityTypeConfiguration<CapitalAllocation>, IEntityTypeConfiguration<Disbursement>, IEntityTypeConfiguration<FundingSource>, IEntityTypeConfiguration<KnownOrganisation>
{
    public void Configure(EntityTypeBuilder<CapitalAllocation> builder)
    {
        builder.ToTable("capital_allocations");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.AmountInDong).HasPrecision(20, 0);
        builder.Property(entry => entry.DocumentNumber).HasMaxLength(100);
        builder.Property(entry => entry.OverridesDeadlineBy).HasMaxLength(100);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(entry => entry.SourceCode).OnDelete(DeleteBehavior.Restrict);

        // A reallocation moves each source of a project once, and brings it back once, however often a decision is delivered.
        builder.HasIndex("ReallocationId", "ProjectId", nameof(CapitalAllocation.SourceCode), nameof(CapitalAllocation.Restores)).IsUnique().HasFilter("reallocation_id is not null");
        builder.HasOne<Reallocation>().WithMany().HasForeignKey(entry => entry.ReallocationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Disbursement> builder)
    {
        builder.ToTable("disbursements");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.AmountInDong).HasPrecision(20, 0);
        builder.Property(entry => entry.Reference).HasMaxLength(500);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(entry => entry.SourceCode).OnDelete(DeleteBehavior.Restrict);

        // A disbursement is reversed once, also by two people at the same moment.
        builder.HasIndex(entry => entry.ReversesDisbursementId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FundingSource> builder)
    {
        builder.ToTable("funding_sources");
        builder.HasKey(source => source.Code);
        builder.Property(source => source.Code).HasMaxLength(40);
        builder.Property(source => source.Name).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<KnownOrganisation> builder)
    {
        builder.ToTable("known_organisations");
        builder.NotAudited();
        builder.HasKey(organisation => organisation.Code);
        builder.Property(organisation => organisation.Code).HasMaxLength(100);
    }
}
