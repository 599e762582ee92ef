using MassTransit;
using SonLa.Contracts.Budget;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Investment;

/// <summary>Keeps which programme a project belongs to after a correction; what was frozen before keeps what it says.</summary>
internal sealed class KeepProgrammeOnProjectClassified(ReportingDbContext db, BusinessClock clock) : IConsumer<ProjectClassified>
{
    public Task Consume(ConsumeContext<ProjectClassified> context) => db.Keep(ProjectVersion.Of(context.Message, clock.GetUtcNow()), context.CancellationToken);
}
