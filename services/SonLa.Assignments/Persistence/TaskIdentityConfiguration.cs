using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Tasks;

namespace SonLa.Assignments.Persistence;

/// <summary>A code names one task of a plan.</summary>
internal sealed class TaskIdentityConfiguration : IEntityTypeConfiguration<TaskIdentity>
{
    public void Configure(EntityTypeBuilder<TaskIdentity> builder)
    {
        builder.ToTable("tasks");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Code).HasMaxLength(64);
        builder.HasIndex(task => new { task.PlanId, task.Code }).IsUnique();
    }
}
