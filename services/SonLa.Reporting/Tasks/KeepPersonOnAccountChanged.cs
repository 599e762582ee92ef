using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Identity;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Tasks;

/// <summary>Keeps whom an organisation can hand a task on to.</summary>
internal sealed class KeepPersonOnAccountChanged(ReportingDbContext db) : IConsumer<AccountChanged>
{
    public async Task Consume(ConsumeContext<AccountChanged> context)
    {
        var changed = context.Message;
        var person = await db.People.SingleOrDefaultAsync(known => known.AccountId == changed.AccountId, context.CancellationToken);
        if (person is null)
        {
            person = new Person { AccountId = changed.AccountId };
            db.Add(person);
        }

        person.Follow(changed);
    }
}
