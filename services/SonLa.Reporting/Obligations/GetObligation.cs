using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Obligations;

/// <summary>Shows one obligation: its measures, each recipient's copy, and the rungs it has climbed.</summary>
internal static class GetObligation
{
    public sealed record RecipientLine(string OrganisationCode, string Purpose, DateTimeOffset? DeliveredAt, DateTimeOffset? SeenAt);

    public sealed record MeasureLine(string MeasureCode, string Name, string IndicatorOrdinal, string? Part, string? Unit, bool EntersValues);

    public sealed record RungLine(string Rung, DateTimeOffset DueAt, DateTimeOffset RecordedAt, string Outcome, Guid? EventMessageId);

    public sealed record Response(
        Guid ObligationId,
        int Version,
        string OrganisationCode,
        string OrganisationName,
        string AccountableOffice,
        string Regime,
        string Document,
        string Article,
        string PeriodKind,
        string Period,
        string Title,
        DateTimeOffset OpensAt,
        DateTimeOffset DueAt,
        bool DueAssumed,
        string State,
        bool Late,
        DateTimeOffset? SubmittedAt,
        Guid? ReportId,
        IReadOnlyList<string> Requires,
        IReadOnlyList<RecipientLine> Recipients,
        IReadOnlyList<MeasureLine> Measures,
        IReadOnlyList<RungLine> Rungs)
    {
        /// <summary>Name of who took over from the organisation since; null while it exists.</summary>
        public string? NowName { get; init; }

        /// <summary>Names of the former organisations whose duty has passed to this one.</summary>
        public IReadOnlyList<string> TakesOver { get; init; } = [];
    }

    internal static void Map(IEndpointRouteBuilder obligations) => obligations.MapGet("/{obligationId:guid}", Handle)
        .WithName(nameof(GetObligation))
        .WithSummary("Show an obligation with its deliveries and rungs")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid obligationId,
        ReportingDbContext db,
        Caller caller,
        BusinessClock clock,
        CalendarsInForce calendars,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var found = await db.Obligations.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => one.ObligationId == obligationId)
            .Join(db.Organisations, one => one.OrganisationCode, organisation => organisation.Code, (one, organisation) => new { one, organisation })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        var one = found.one;
        var regime = (await calendars.Of(one.Province, one.PlanYear, cancellationToken)).Regime(one.Regime);
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(one.PlanYear, one.PeriodEndsOn).FirstOrDefaultAsync(cancellationToken);
        var rungs = await db.ObligationSignals.AsNoTracking()
            .Where(signal => signal.ObligationId == obligationId)
            .OrderBy(signal => signal.DueAt)
            .Select(signal => new RungLine(signal.Rung, signal.DueAt, signal.RecordedAt, signal.Outcome, signal.EventMessageId))
            .ToListAsync(cancellationToken);
        Versioned.Stamp(http, one.Version);
        return TypedResults.Ok(new Response(
            one.ObligationId,
            one.Version,
            one.OrganisationCode,
            found.organisation.Name,
            found.organisation.HeadTitle,
            one.Regime,
            regime.Document,
            regime.Article,
            one.PeriodKind,
            one.Period,
            one.Title,
            one.OpensAt,
            one.DueAt,
            regime.Due.Assumption,
            ObligationState.Of(one.Status, one.OpensAt, one.DueAt, clock.GetUtcNow()),
            one.IsLate,
            one.SubmittedAt,
            one.ReportId,
            regime.Requires,
            [.. one.Deliveries.Select(delivery => new RecipientLine(delivery.OrganisationCode, delivery.Purpose, delivery.DeliveredAt, delivery.SeenAt))],
            [.. (plan?.DutiesOf(one.OrganisationCode) ?? []).Select(duty => new MeasureLine(duty.Measure.Code, duty.Measure.Name, duty.Measure.IndicatorOrdinal, duty.Measure.Part, duty.Measure.Unit, duty.EntersValues))],
            rungs)
        {
            NowName = await db.Organisations.Where(organisation => organisation.Code == one.SpokenForBy).Select(organisation => organisation.Name).FirstOrDefaultAsync(cancellationToken),
            TakesOver = await db.Obligations.AsNoTracking()
                .Where(passed => passed.PassedTo!.Contains(obligationId))
                .Join(db.Organisations, passed => passed.OrganisationCode, organisation => organisation.Code, (passed, organisation) => organisation.Name)
                .Order()
                .ToListAsync(cancellationToken),
        });
    }
}
