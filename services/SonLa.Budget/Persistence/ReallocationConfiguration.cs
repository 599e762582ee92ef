using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Projects;
using SonLa.Budget.Reallocations;
using SonLa.Budget.RoundLists;

namespace SonLa.Budget.Persistence;

internal sealed class ReallocationConfiguration
    : IEntityTypeConfiguration<RoundList>, IEntityTypeConfiguration<RoundListLine>, IEntityTypeConfiguration<Reallocation>, IEntityTypeConfiguration<ReallocationLine>
{
    public void Configure(EntityTypeBuilder<RoundList> builder)
    {
        builder.ToTable("round_lists");
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.Filter).HasMaxLength(20);
        builder.Property(list => list.Basis).HasMaxLength(700);
        builder.Property(list => list.OverridesDeadlineBy).HasMaxLength(100);
        builder.HasIndex(list => new { list.Year, list.Number }).IsUnique();
        builder.HasMany(list => list.Lines).WithOne().HasForeignKey(line => line.RoundListId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(list => list.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<RoundListLine> builder)
    {
        builder.ToTable("round_list_lines");
        builder.HasKey(line => new { line.RoundListId, line.ProjectId });
        builder.Property(line => line.ProjectCode).HasMaxLength(40);
        builder.Property(line => line.ProjectName).HasMaxLength(500);
        builder.Property(line => line.OwnerCode).HasMaxLength(100);
        builder.Property(line => line.CapitalInForceInDong).HasPrecision(20, 0);
        builder.Property(line => line.DisbursedInDong).HasPrecision(20, 0);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(line => line.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Reallocation> builder)
    {
        builder.ToTable("reallocations");
        builder.Property(act => act.Id).ValueGeneratedNever();
        builder.Property(act => act.State).HasMaxLength(20);
        builder.Property(act => act.OverridesDeadlineBy).HasMaxLength(100);
        builder.Property(act => act.Version).IsConcurrencyToken();
        builder.ComplexProperty(act => act.Weights, weights =>
        {
            weights.Property(weight => weight.UnpaidVolume).HasColumnName("weight_unpaid_volume");
            weights.Property(weight => weight.Disbursement).HasColumnName("weight_disbursement");
            weights.Property(weight => weight.CarriedOver).HasColumnName("weight_carried_over");
            weights.Property(weight => weight.SmallDemand).HasColumnName("weight_small_demand");
        });
        builder.OwnsOne(act => act.Decision, ruling => Ruling(ruling, "decision"));
        builder.OwnsOne(act => act.Voiding, ruling => Ruling(ruling, "voiding"));
        builder.HasOne<RoundList>().WithMany().HasForeignKey(act => act.RoundListId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(act => act.Lines).WithOne().HasForeignKey(line => line.ReallocationId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(act => act.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<ReallocationLine> builder)
    {
        builder.ToTable("reallocation_lines");
        builder.HasKey(line => new { line.ReallocationId, line.ProjectId, line.SourceCode });
        builder.Property(line => line.ProjectCode).HasMaxLength(40);
        builder.Property(line => line.AmountInDong).HasPrecision(20, 0);
        builder.Property(line => line.ProposedInDong).HasPrecision(20, 0);
        builder.Property(line => line.Score).HasPrecision(7, 4);
        builder.Property(line => line.EditedBecause).HasMaxLength(300);
        builder.HasOne<InvestmentProject>().WithMany().HasForeignKey(line => line.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FundingSource>().WithMany().HasForeignKey(line => line.SourceCode).OnDelete(DeleteBehavior.Restrict);
    }

    // Each document in columns of its own: the one that voids never takes the place of the one that decided.
    private static void Ruling(OwnedNavigationBuilder<Reallocation, ReallocationRuling> ruling, string what)
    {
        ruling.Property(document => document.DocumentNumber).HasMaxLength(100).HasColumnName($"{what}_document_number");
        ruling.Property(document => document.On).HasColumnName($"{what}_on");
        ruling.Property(document => document.Note).HasMaxLength(500).HasColumnName($"{what}_note");
        ruling.Property(document => document.At).HasColumnName($"{what}_at");
        ruling.Property(document => document.By).HasColumnName($"{what}_by");
    }
}
