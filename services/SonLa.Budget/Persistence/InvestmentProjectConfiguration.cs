using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Persistence;

internal sealed class InvestmentProjectConfiguration : IEntityTypeConfiguration<InvestmentProject>
{
    public void Configure(EntityTypeBuilder<InvestmentProject> builder)
    {
        builder.ToTable("investment_projects");
        builder.Property(project => project.Id).ValueGeneratedNever();

        // Codes are compared byte by byte, so that pages follow one order whatever the server's locale.
        builder.Property(project => project.Code).HasMaxLength(40).UseCollation("C");
        builder.HasIndex(project => project.Code).IsUnique();
        builder.Property(project => project.Name).HasMaxLength(500);
        builder.Property(project => project.OwnerCode).HasMaxLength(100);
        builder.Property(project => project.Programme).HasMaxLength(200);
        builder.Property(project => project.Group).HasMaxLength(10);
        builder.Property(project => project.Version).IsConcurrencyToken();
        builder.HasMany(project => project.Capital).WithOne().HasForeignKey("ProjectId").IsRequired().OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.Disbursements).WithOne().HasForeignKey(entry => entry.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.CapacityEntries).WithOne().HasForeignKey(entry => entry.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.Situation).WithOne().HasForeignKey(entry => entry.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(project => project.Corrections).WithOne().HasForeignKey(entry => entry.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(project => project.Corrections).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Ignore(project => project.StandingSituation);
        builder.Navigation(project => project.Situation).HasField("_situation").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(project => project.CapacityEntries).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(project => project.Capital).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(project => project.Disbursements).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
