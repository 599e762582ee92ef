using MassTransit;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.OfferedRegimes;

/// <summary>Offers the deadlines of a plan's documents to the planning department; what was offered before stays as it was decided.</summary>
internal sealed class KeepRegimesOnReportingDeadlinesConfirmed(ReportingDbContext db, CalendarsInForce calendars, IEvents events) : IConsumer<ReportingDeadlinesConfirmed>
{
    public async Task Consume(ConsumeContext<ReportingDeadlinesConfirmed> context)
    {
        var confirmed = context.Message;
        var known = await db.OfferedRegimes
            .Where(offer => offer.PlanId == confirmed.PlanId)
            .Select(offer => offer.Code)
            .ToListAsync(context.CancellationToken);
        var offers = confirmed.Deadlines
            .Where(deadline => !known.Contains(deadline.Code))
            .DistinctBy(deadline => deadline.Code)
            .Select(deadline => OfferedRegime.Of(confirmed, deadline))
            .ToList();
        db.AddRange(offers);
        var calendar = await calendars.Find(confirmed.Province, confirmed.PlanYear, context.CancellationToken);
        var inForce = calendar is null ? 0 : offers.Count(offer => Neighbours.Of(offer.Content, calendar).Same.Count > 0);
        if (offers.Count > inForce)
        {
            events.Publish(new RegimesOffered
            {
                PlanId = confirmed.PlanId,
                PlanYear = confirmed.PlanYear,
                DocumentNumber = confirmed.DocumentNumber,
                Waiting = offers.Count - inForce,
                InForce = inForce,
                OfferedAt = confirmed.ConfirmedAt,
                Version = confirmed.Version,
            });
        }
    }
}
