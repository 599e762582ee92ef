using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Identity.Accounts;
using SonLa.Identity.Sessions;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Identity.Persistence;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions");
        session.HasKey(one => one.SessionId);
        session.Property(one => one.SessionId).ValueGeneratedNever();
        session.Property(one => one.SecretHash).IsSecret();
        session.HasIndex(one => one.SecretHash).IsUnique();
        session.HasOne<Account>().WithMany().HasForeignKey(one => one.AccountId);
    }
}
