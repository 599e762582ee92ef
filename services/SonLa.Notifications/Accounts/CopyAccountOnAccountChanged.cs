using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Notifications.Messages;
using SonLa.Notifications.Persistence;

namespace SonLa.Notifications.Accounts;

/// <summary>Keeps the copy of an account, and hands it the recent notices that came before the account did.</summary>
internal sealed class CopyAccountOnAccountChanged(NotificationsDbContext db, NoticeDelivery delivery) : IConsumer<AccountChanged>
{
    public async Task Consume(ConsumeContext<AccountChanged> context)
    {
        var changed = context.Message;
        await NoticeDelivery.LockAudiences(db, context.CancellationToken);
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into accounts (account_id, display_name, email, organisation_code, roles, active, version)
            values ({changed.AccountId}, {changed.DisplayName}, {changed.Email}, {changed.OrganisationCode}, {changed.Roles.ToArray()}, {changed.Active}, {changed.Version})
            on conflict (account_id) do update set
                display_name = excluded.display_name, email = excluded.email, organisation_code = excluded.organisation_code,
                roles = excluded.roles, active = excluded.active, version = excluded.version
            where accounts.version < excluded.version
            """,
            context.CancellationToken);
        if (taken == 0)
        {
            return;
        }

        var account = await db.Accounts.AsNoTracking().SingleAsync(copy => copy.AccountId == changed.AccountId, context.CancellationToken);
        await delivery.CatchUp(account, context.CancellationToken);
    }
}
