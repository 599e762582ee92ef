using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Notifications.Persistence;

namespace SonLa.Notifications.Organisations;

/// <summary>Keeps the copy of an organisation's name.</summary>
internal sealed class CopyOrganisationOnOrganisationChanged(NotificationsDbContext db) : IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var changed = context.Message;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into organisations (organisation_id, code, name, version)
            values ({changed.OrganisationId}, {changed.Code}, {changed.Name}, {changed.Version})
            on conflict (organisation_id) do update set code = excluded.code, name = excluded.name, version = excluded.version
            where organisations.version < excluded.version
            """,
            context.CancellationToken);
    }
}
