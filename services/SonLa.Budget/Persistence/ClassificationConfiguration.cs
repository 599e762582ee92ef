using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.Projects;

namespace SonLa.Budget.Persistence;

internal sealed class ClassificationConfiguration : IEntityTypeConfiguration<ClassificationCorrection>
{
    public void Configure(EntityTypeBuilder<ClassificationCorrection> builder)
    {
        builder.ToTable("classification_corrections");
        builder.Property(correction => correction.Id).ValueGeneratedNever();
        builder.Property(correction => correction.ProgrammeBefore).HasMaxLength(200);
        builder.Property(correction => correction.Programme).HasMaxLength(200);
        builder.Property(correction => correction.GroupBefore).HasMaxLength(10);
        builder.Property(correction => correction.Group).HasMaxLength(10);
        builder.Property(correction => correction.Reason).HasMaxLength(500);
        builder.Property(correction => correction.DocumentNumber).HasMaxLength(100);

        // One correction at a time, also of two people at the same moment.
        builder.HasIndex(correction => new { correction.ProjectId, correction.ProjectVersion }).IsUnique();
    }
}
