using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Notifications.Accounts;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Notifications.Persistence;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.NotAudited();
        builder.HasKey(account => account.AccountId);
        builder.Property(account => account.AccountId).ValueGeneratedNever();
        builder.HasIndex(account => account.OrganisationCode);
    }
}
