using MassTransit;
using SonLa.Budget.Persistence;
using SonLa.Contracts.Identity;

namespace SonLa.Budget.Organisations;

/// <summary>Keeps the copy of the organisations that own projects; an older version changes nothing.</summary>
internal sealed class KeepOrganisationOnOrganisationChanged(BudgetDbContext db) : IConsumer<OrganisationChanged>
{
    public async Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var changed = context.Message;
        var known = await db.Organisations.FindAsync([changed.Code], context.CancellationToken);
        if (known is null)
        {
            known = new() { Code = changed.Code };
            db.Add(known);
        }

        known.Follow(changed);
    }
}
