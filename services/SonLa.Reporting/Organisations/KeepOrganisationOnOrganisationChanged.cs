using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Organisations;

/// <summary>Keeps Reporting's copy of the organisations, and opens what a late-arriving one owes.</summary>
internal sealed class KeepOrganisationOnOrganisationChanged(ReportingDbContext db, ObligationOpening opening, BusinessClock clock) : IConsumer<OrganisationChanged>
{
    public async Task Consume(ConsumeContext<OrganisationChanged> context)
    {
        var changed = context.Message;
        await opening.TakeTurn(context.CancellationToken);
        var organisation = await db.Organisations.SingleOrDefaultAsync(known => known.Code == changed.Code, context.CancellationToken);
        if (organisation is not null && organisation.Version >= changed.Version)
        {
            return;
        }

        if (organisation is null)
        {
            organisation = new Organisation { Code = changed.Code };
            db.Add(organisation);
        }

        organisation.Follow(changed);
        db.Add(new OrganisationVersion { Code = changed.Code, Version = changed.Version, Name = changed.Name, HeadTitle = changed.HeadTitle, NamedFrom = changed.NamedFrom, RecordedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(context.CancellationToken);
        await opening.Reconcile(changed.Code, context.CancellationToken);
    }
}
