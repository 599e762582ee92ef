using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Budget.ListFiles;

namespace SonLa.Budget.Persistence;

/// <summary>The bytes lie apart, so that a look at the progress does not carry them; the same bytes lie there once.</summary>
internal sealed class ImportConfiguration : IEntityTypeConfiguration<FileImport>, IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<FileImport> builder)
    {
        builder.ToTable("file_imports");
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.Kind).HasMaxLength(20);
        builder.Property(import => import.State).HasMaxLength(20);
        builder.Property(import => import.FileName).HasMaxLength(200);
        builder.Property(import => import.Version).IsConcurrencyToken();
        builder.ComplexProperty(import => import.HandedInBy, Order);
        builder.OwnsOne(import => import.OrderedBy, order =>
        {
            order.Property(by => by.Account).HasColumnName("ordered_by_account");
            order.Property(by => by.Organisation).HasMaxLength(100).HasColumnName("ordered_by_organisation");
            order.Property(by => by.Origin).HasMaxLength(100).HasColumnName("ordered_by_origin");
        });
        builder.Property(import => import.Findings).HasColumnType("jsonb").HasConversion(
            findings => FindingsJson.Write(findings),
            stored => FindingsJson.Read(stored),
            new ValueComparer<ImportFindings>((one, other) => ReferenceEquals(one, other), findings => RuntimeHelpers.GetHashCode(findings), findings => findings));
        builder.HasOne<ImportFile>().WithMany().HasForeignKey(import => import.Sha256).OnDelete(DeleteBehavior.Restrict);

        // What waits is found without reading what is done.
        builder.HasIndex(import => import.State).HasFilter("state in ('checking', 'posting')");

        // A file is posted once, also when two replicas take it in at the same moment.
        builder.HasIndex(import => new { import.Sha256, import.Kind, import.Year }).IsUnique().HasFilter("state not in ('refused', 'withdrawn')");
    }

    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.ToTable("import_files");
        builder.HasKey(file => file.Sha256);
        builder.Property(file => file.Sha256).HasMaxLength(64);
    }

    private static void Order(ComplexPropertyBuilder<ImportOrder> order)
    {
        order.Property(by => by.Account).HasColumnName("handed_in_by_account");
        order.Property(by => by.Organisation).HasMaxLength(100).HasColumnName("handed_in_by_organisation");
        order.Property(by => by.Origin).HasMaxLength(100).HasColumnName("handed_in_by_origin");
    }
}
