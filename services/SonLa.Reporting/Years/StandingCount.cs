using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Years;

/// <summary>Accounts for a year's obligations as they stand in the service's own books.</summary>
internal sealed class StandingCount(ReportingDbContext db, BusinessClock clock)
{
    public async Task<IReadOnlyList<Accounted>> Of(int year, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var obligations = await db.Obligations.AsNoTracking().Where(obligation => obligation.PlanYear == year).ToListAsync(cancellationToken);
        var byId = obligations.ToDictionary(one => one.ObligationId);
        return obligations.ConvertAll(one => new Accounted(one.ObligationId, one.OrganisationCode, one.Regime, one.Period, Account(one, byId, now)));
    }

    private static string Account(Obligation obligation, Dictionary<Guid, Obligation> byId, DateTimeOffset now) =>
        obligation is { CarriesSince: not null, WithdrawnAt: null } ? Outcome.Carrying
        : obligation.PassedTo is { } to ? Accounted.FurthestBehind(to.Select(id => OutcomeOf(byId[id], now)))
        : OutcomeOf(obligation, now);

    private static string OutcomeOf(Obligation obligation, DateTimeOffset now) =>
        obligation.WithdrawnAt is not null ? Outcome.Withdrawn
        : obligation.SubmittedAt is not null && !obligation.IsLate ? Outcome.OnTime
        : obligation.ExcusedAt is not null ? Outcome.Excused
        : obligation.SubmittedAt is not null ? Outcome.Late
        : obligation.DueAt < now ? Outcome.Missing
        : Outcome.Open;
}
