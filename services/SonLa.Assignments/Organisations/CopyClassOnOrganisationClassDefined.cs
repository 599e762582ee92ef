using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Contracts.Identity;

namespace SonLa.Assignments.Organisations;

/// <summary>Keeps this service's copy of the collective names; an older version than the one known changes nothing.</summary>
internal sealed class CopyClassOnOrganisationClassDefined(AssignmentsDbContext db) : IConsumer<OrganisationClassDefined>
{
    public Task Consume(ConsumeContext<OrganisationClassDefined> context)
    {
        var heard = context.Message;
        var aliases = heard.Aliases.ToArray();
        var kind = heard.Resolvable ? heard.Kind : null;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into organisation_classes (code, name, aliases, kind, reason, version)
            values ({heard.Code}, {heard.Name}, {aliases}, {kind}, {heard.Reason}, {heard.Version})
            on conflict (code) do update set
                name = excluded.name, aliases = excluded.aliases, kind = excluded.kind, reason = excluded.reason, version = excluded.version
            where organisation_classes.version < excluded.version
            """,
            context.CancellationToken);
    }
}
