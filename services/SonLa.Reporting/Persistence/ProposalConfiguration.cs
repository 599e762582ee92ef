using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Reporting.Proposals;

namespace SonLa.Reporting.Persistence;

internal sealed class ProposalConfiguration : IEntityTypeConfiguration<ConductProposal>, IEntityTypeConfiguration<ProposalStep>
{
    public void Configure(EntityTypeBuilder<ConductProposal> builder)
    {
        builder.ToTable("conduct_proposals");
        builder.HasKey(proposal => proposal.ProposalId);
        builder.Property(proposal => proposal.ProposalId).ValueGeneratedNever();
        builder.Property(proposal => proposal.Party).HasJson();
        builder.Property(proposal => proposal.Evidence).HasJson();
        builder.Property(proposal => proposal.Version).IsConcurrencyToken();
        builder.HasIndex(proposal => new { proposal.PlanYear, proposal.OrganisationCode });
    }

    public void Configure(EntityTypeBuilder<ProposalStep> builder)
    {
        builder.ToTable("conduct_proposal_steps");
        builder.HasKey(step => new { step.ProposalId, step.Number });
    }
}
