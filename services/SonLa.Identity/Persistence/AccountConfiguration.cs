using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SonLa.Identity.Accounts;
using SonLa.ServiceDefaults.Audit;

namespace SonLa.Identity.Persistence;

internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("accounts");
        account.Property(one => one.DisplayName).HasMaxLength(200);
        account.Property(one => one.OrganisationCode).HasMaxLength(64);
        account.Property(one => one.PasswordHash).IsSecret();
        account.Property(one => one.SecurityStamp).IsSecret();
        account.Property(one => one.Version).IsConcurrencyToken();
        account.HasIndex(one => one.OrganisationCode);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("account_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("account_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("account_tokens");
        token.Property(one => one.Value).IsSecret();
    }
}
