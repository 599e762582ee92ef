using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Accounts;
using SonLa.Identity.Clients;
using SonLa.Identity.Organisations;
using SonLa.Identity.Sessions;
using SonLa.Identity.Successions;
using SonLa.Identity.Tokens;
using SonLa.ServiceDefaults.Persistence;

namespace SonLa.Identity.Persistence;

/// <summary>Identity's own database: the dated tree, accounts, partners' clients, sessions, signing keys.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationClass> OrganisationClasses => Set<OrganisationClass>();

    public DbSet<Succession> Successions => Set<Succession>();

    public DbSet<PartnerClient> Clients => Set<PartnerClient>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <summary>Who stands under whom and who follows whom, for the tree's rules.</summary>
    public async Task<IReadOnlyList<(string Code, string? Parent, string? Successor)>> Links(CancellationToken cancellationToken) =>
        [.. (await Organisations.AsNoTracking().Select(one => new { one.Code, one.ParentCode, one.SuccessorCode }).ToListAsync(cancellationToken))
            .Select(one => (one.Code, one.ParentCode, one.SuccessorCode))];

    /// <summary>Keeps an account's row until the transaction ends: who opens a session and who ends them all take turns.</summary>
    /// <returns>The account's security stamp, another one after each change of its password; null where there is no such account.</returns>
    public async Task<string?> LockAccount(Guid accountId, CancellationToken cancellationToken) =>
        (await Database.SqlQuery<string?>($"select security_stamp as \"Value\" from accounts where id = {accountId} for update").ToListAsync(cancellationToken)).SingleOrDefault();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyPlatformTables();
        builder.ApplyConfigurationsFromAssembly(typeof(IdentityDbContext).Assembly);
        builder.UseSnakeCase();
    }
}
