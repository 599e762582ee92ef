using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Contracts.Identity;

namespace SonLa.Assignments.Organisations;

/// <summary>Keeps this service's copy of the organisation tree; an older version than the one known changes nothing.</summary>
internal sealed class CopyOrganisationOnOrganisationChanged(AssignmentsDbContext db) : IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var heard = context.Message;
        var aliases = heard.Aliases.ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into organisations (organisation_id, code, name, kind, head_title, aliases, valid_from, valid_to, version)
            values ({heard.OrganisationId}, {heard.Code}, {heard.Name}, {heard.Kind}, {heard.HeadTitle}, {aliases}, {heard.ValidFrom}, {heard.ValidTo}, {heard.Version})
            on conflict (organisation_id) do update set
                code = excluded.code, name = excluded.name, kind = excluded.kind, head_title = excluded.head_title,
                aliases = excluded.aliases, valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
            where organisations.version < excluded.version
            """,
            context.CancellationToken);
    }
}
