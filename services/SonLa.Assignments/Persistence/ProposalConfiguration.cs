using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Assignments.Documents;
using SonLa.Assignments.Plans;

namespace SonLa.Assignments.Persistence;

/// <summary>The same documents read together are one proposal.</summary>
internal sealed class ProposalConfiguration : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> builder)
    {
        builder.ToTable("proposals");
        builder.HasKey(proposal => proposal.Id);
        builder.Property(proposal => proposal.Id).ValueGeneratedNever();
        builder.Property(proposal => proposal.Fingerprint).HasMaxLength(64);
        builder.HasIndex(proposal => proposal.Fingerprint).IsUnique();
        builder.Property(proposal => proposal.State).HasMaxLength(16);
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.Property(proposal => proposal.Draft).HasColumnType("jsonb");
        StoredJson.Configure(builder.Property(proposal => proposal.Findings), StoredFile.Write, StoredFile.Read<IReadOnlyList<Finding>>);
        StoredJson.Configure(builder.Property(proposal => proposal.Answers), StoredFile.Write, StoredFile.Read<IReadOnlyDictionary<int, Answer>>);
        builder.Ignore(proposal => proposal.Unanswered);
        builder.HasOne<Plan>().WithMany().HasForeignKey(proposal => proposal.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
