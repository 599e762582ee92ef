using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SonLa.Identity.Accounts;
using SonLa.Identity.Clients;
using SonLa.Identity.Organisations;
using SonLa.Identity.Persistence;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Identity.Seeding;

/// <summary>Fills an empty Development database with the sample tree and its people, in one transaction; what is already there stays as it is.</summary>
internal sealed class SampleSeed(IdentityDbContext db, UserManager<Account> accounts, IPasswordHasher<Account> hasher, IEvents events, TimeProvider time)
{
    public sealed record Counts(int Organisations, int Classes, int Accounts, int Clients);

    public async Task<Counts> Plant(SeedFolder folder, string password, SamplePartner? partner, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // Two seeds at once would otherwise meet at the unique indexes.
        await db.Database.ExecuteSqlRawAsync("select pg_advisory_xact_lock(hashtext('seed'))", cancellationToken);
        var file = folder.Organisations();
        var people = folder.Accounts();
        var counts = new Counts(
            await PlantOrganisations(file, cancellationToken),
            await PlantClasses(file, cancellationToken),
            await PlantAccounts(people, password, cancellationToken),
            partner is null ? 0 : await PlantPartner(partner.Facts(file, people, time.GetUtcNow()), cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return counts;
    }

    private async Task<int> PlantOrganisations(OrganisationsFile file, CancellationToken cancellationToken)
    {
        var known = await db.Organisations.Select(one => one.Code).ToHashSetAsync(cancellationToken);
        var missing = file.Organisations.Where(entry => !known.Contains(entry.Code)).ToList();
        var tree = new OrganisationTree((await db.Links(cancellationToken)).Concat(missing.Select(entry => (entry.Code, (string?)null, (string?)null))));
        foreach (var entry in missing)
        {
            var facts = new OrganisationFacts(entry.Name, entry.Kind, entry.ParentCode, entry.HeadTitle, entry.Aliases, entry.ValidFrom, entry.ValidTo, entry.SuccessorCode);
            tree.Accept(entry.Code, facts);
            var organisation = Organisation.Establish(entry.Code, facts);
            db.Add(organisation);
            events.Publish(organisation.ToEvent());
        }

        return missing.Count;
    }

    private async Task<int> PlantClasses(OrganisationsFile file, CancellationToken cancellationToken)
    {
        var known = await db.OrganisationClasses.Select(one => one.Code).ToHashSetAsync(cancellationToken);
        var missing = file.Classes
            .Select(entry => new OrganisationClass { Code = entry.Code, Name = entry.Name, Aliases = entry.Aliases, Kind = entry.Kind })
            .Concat(file.OpenClasses.Select(entry => new OrganisationClass { Code = entry.Code, Name = entry.Name, Aliases = entry.Aliases, Reason = entry.Reason }))
            .Where(entry => !known.Contains(entry.Code))
            .ToList();
        foreach (var defined in missing)
        {
            db.Add(defined);
            events.Publish(defined.ToEvent());
        }

        return missing.Count;
    }

    private async Task<int> PlantAccounts(AccountsFile file, string password, CancellationToken cancellationToken)
    {
        var known = await db.Users.Select(one => one.NormalizedUserName!).ToHashSetAsync(cancellationToken);
        var missing = file.Accounts.Where(entry => !known.Contains(accounts.NormalizeName(entry.UserName)!)).ToList();
        var opened = missing.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(entry => WithPassword(entry, password)).ToList();
        foreach (var account in opened)
        {
            account.NormalizedUserName = accounts.NormalizeName(account.UserName);
            db.Add(account);
            events.Publish(account.ToEvent());
        }

        return missing.Count;
    }

    // A key made anew, because the old one's file was lost, takes the old one's place.
    private async Task<int> PlantPartner(ClientFacts facts, CancellationToken cancellationToken)
    {
        var known = await db.Clients.SingleOrDefaultAsync(client => client.ClientId == SamplePartner.ClientId, cancellationToken);
        if (known is null)
        {
            db.Add(PartnerClient.Register(SamplePartner.ClientId, facts));
            return 1;
        }

        if (known.Keys.All(key => key.Kid != facts.Keys[0].Kid))
        {
            known.Change(facts);
        }

        return 0;
    }

    private Account WithPassword(AccountsFile.Entry entry, string password)
    {
        var account = Account.Open(entry.UserName, entry.DisplayName, entry.OrganisationCode, entry.Roles, entry.Email);
        account.PasswordHash = hasher.HashPassword(account, password);
        return account;
    }
}
