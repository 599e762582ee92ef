using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Estimates;
using SonLa.Budget.ThriftChecks;

namespace SonLa.Budget.Persistence;

internal sealed class BudgetConfiguration
    : IEntityTypeConfiguration<BudgetYear>, IEntityTypeConfiguration<BudgetEntry>, IEntityTypeConfiguration<ThriftCheck>, IEntityTypeConfiguration<ThriftWithdrawal>
{
    public void Configure(EntityTypeBuilder<BudgetYear> builder)
    {
        builder.ToTable("budget_years");
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.Property(year => year.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BudgetEntry> builder)
    {
        builder.ToTable("budget_entries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.ItemCode).HasMaxLength(100);
        builder.Property(entry => entry.Kind).HasMaxLength(20);
        builder.Property(entry => entry.AuthorityCode).HasMaxLength(100);
        builder.Property(entry => entry.AmountInDong).HasPrecision(20, 0);
        builder.Property(entry => entry.Reference).HasMaxLength(200);
        builder.HasOne<BudgetYear>().WithMany().HasForeignKey(entry => entry.Year).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(entry => new { entry.Year, entry.Kind });

        // An entry is reversed once, also by two people at the same moment.
        builder.HasIndex(entry => entry.ReversesEntryId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ThriftCheck> builder)
    {
        builder.ToTable("thrift_checks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.Directive).HasMaxLength(100);
        builder.Property(check => check.OrganisationCode).HasMaxLength(100);
        builder.Property(check => check.Subject).HasMaxLength(500);
        builder.Property(check => check.Finding).HasMaxLength(4000);
        builder.Property(check => check.WasteInDong).HasPrecision(20, 0);
        builder.Property(check => check.RecoveredInDong).HasPrecision(20, 0);
        builder.Property(check => check.DocumentNumber).HasMaxLength(100);
        builder.HasIndex(check => check.Year);
    }

    public void Configure(EntityTypeBuilder<ThriftWithdrawal> builder)
    {
        builder.ToTable("thrift_withdrawals");
        builder.HasKey(withdrawal => withdrawal.CheckId);
        builder.Property(withdrawal => withdrawal.CheckId).ValueGeneratedNever();
        builder.Property(withdrawal => withdrawal.Reason).HasMaxLength(500);
        builder.HasOne<ThriftCheck>().WithOne().HasForeignKey<ThriftWithdrawal>(withdrawal => withdrawal.CheckId).OnDelete(DeleteBehavior.Restrict);
    }
}
