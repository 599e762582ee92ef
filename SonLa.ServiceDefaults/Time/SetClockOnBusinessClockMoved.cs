using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace SonLa.ServiceDefaults.Time;

/// <summary>Takes over the business clock's new setting into the service's own database.</summary>
internal sealed class SetClockOnBusinessClockMoved(DbContext db) : IConsumer<BusinessClockMoved>
{
    public Task Consume(ConsumeContext<BusinessClockMoved> context) =>
        SimulatedClock.Store(db, context.Message, context.CancellationToken);
}
