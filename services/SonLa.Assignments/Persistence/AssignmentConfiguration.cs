using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Assignments;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>An organisation answers for a measure once at a time.</summary>
internal sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.HasKey(assignment => assignment.Id);
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        builder.Property(assignment => assignment.OrganisationCode).HasMaxLength(64);
        builder.Property(assignment => assignment.Version).IsConcurrencyToken();
        builder.HasIndex(assignment => new { assignment.MeasureId, assignment.OrganisationCode }).IsUnique().HasFilter("revoked_at is null");
        builder.HasIndex(assignment => new { assignment.OrganisationCode, assignment.Id });
        builder.HasIndex(assignment => assignment.PlanId);
        builder.HasOne<Plan>().WithMany().HasForeignKey(assignment => assignment.PlanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<MeasureIdentity>().WithMany().HasForeignKey(assignment => assignment.MeasureId).OnDelete(DeleteBehavior.Restrict);
    }
}
