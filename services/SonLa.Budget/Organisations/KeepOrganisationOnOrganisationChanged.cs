using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Budget.Persistence;
using SonLa.Contracts.Identity;

namespace SonLa.Budget.Organisations;

/// <summary>Keeps the copy of the organisations that own projects; an older version changes nothing, also where two arrive at once.</summary>
internal sealed class KeepOrganisationOnOrganisationChanged(BudgetDbContext db) : IConsumer<OrganisationChanged>
{
    public Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var changed = context.Message;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into known_organisations (code, name, valid_from, valid_to, version)
            values ({changed.Code}, {changed.Name}, {changed.ValidFrom}, {changed.ValidTo}, {changed.Version})
            on conflict (code) do update set
                name = excluded.name, valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
            where known_organisations.version < excluded.version
            """,
            context.CancellationToken);
    }
}
