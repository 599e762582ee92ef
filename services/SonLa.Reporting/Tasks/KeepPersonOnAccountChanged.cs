using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Tasks;

/// <summary>Keeps whom an organisation can hand a task on to; an older version changes nothing, also where two arrive at once.</summary>
internal sealed class KeepPersonOnAccountChanged(ReportingDbContext db) : IConsumer<AccountChanged>
{
    public Task Consume(ConsumeContext<AccountChanged> context)
    {
        var changed = context.Message;
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into people (account_id, display_name, organisation_code, active, version)
            values ({changed.AccountId}, {changed.DisplayName}, {changed.OrganisationCode}, {changed.Active}, {changed.Version})
            on conflict (account_id) do update set
                display_name = excluded.display_name, organisation_code = excluded.organisation_code, active = excluded.active, version = excluded.version
            where people.version < excluded.version
            """,
            context.CancellationToken);
    }
}
