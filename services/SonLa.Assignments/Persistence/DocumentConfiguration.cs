using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Documents;

namespace SonLa.Assignments.Persistence;

/// <summary>The same bytes are one document; its file lies apart, so that lists do not carry it.</summary>
internal sealed class DocumentConfiguration : IEntityTypeConfiguration<UploadedDocument>, IEntityTypeConfiguration<DocumentFile>
{
    public void Configure(EntityTypeBuilder<UploadedDocument> builder)
    {
        builder.ToTable("documents");
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Sha256).HasMaxLength(64);
        builder.HasIndex(document => document.Sha256).IsUnique();
        builder.Ignore(document => document.Reference);
        builder.Ignore(document => document.Identity);
        builder.HasIndex(document => new { document.Number, document.IssuedOn });
        StoredJson.Configure(builder.Property(document => document.Reading), StoredReading.Write, StoredReading.Read);
        builder.HasOne(document => document.File).WithOne().HasForeignKey<DocumentFile>(file => file.DocumentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DocumentFile> builder)
    {
        builder.ToTable("document_files");
        builder.HasKey(file => file.DocumentId);
        builder.Property(file => file.DocumentId).ValueGeneratedNever();
    }
}
