using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>A version's content is written once and never changed: it is kept as the document that it is.</summary>
internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.ToTable("plan_versions");
        builder.HasKey(version => new { version.PlanId, version.Number });
        builder.Property(version => version.Fingerprint).HasMaxLength(64);
        Json(builder.Property(version => version.Content));
        Json(builder.Property(version => version.Reasons));
        Json(builder.Property(version => version.TaskReasons));
        Json(builder.Property(version => version.Parties));
        builder.ComplexProperty(version => version.Document, document =>
        {
            document.Property(steering => steering.Number).HasColumnName("document_number");
            document.Property(steering => steering.Type).HasColumnName("document_type");
            document.Property(steering => steering.IssuedOn).HasColumnName("document_issued_on");
            document.Property(steering => steering.Issuer).HasColumnName("document_issuer");
            document.Property(steering => steering.Signer).HasColumnName("document_signer");
            document.Property(steering => steering.Title).HasColumnName("document_title");
            document.Property(steering => steering.LegalBases).HasColumnName("document_legal_bases");
            document.Property(steering => steering.Recipients).HasColumnName("document_recipients");
        });
    }

    private static void Json<T>(PropertyBuilder<T> property) => StoredJson.Configure(property, StoredFile.Write, StoredFile.Read<T>);
}
