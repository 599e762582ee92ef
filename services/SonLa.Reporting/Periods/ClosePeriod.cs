using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Documents;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Periods;

/// <summary>Closes a period: its consolidated report is frozen, and no later correction changes it.</summary>
internal static class ClosePeriod
{
    public sealed record Response(string Province, int PlanYear, string Period, DateTimeOffset ClosedAt, string Sha256, int Reported, int Late, int Missing, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPost("/{period}/close", Handle)
        .WithName(nameof(ClosePeriod))
        .WithSummary("Close a period and freeze its consolidated report")
        .RequirePermission(Permissions.ClosePeriods)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        string period,
        ReportingDbContext db,
        PeriodFactsReader reader,
        CalendarShelf shelf,
        IEvents events,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var asOf = await StopHistory(db, cancellationToken);
        if (await reader.Read(named, asOf, cancellationToken) is not { } facts)
        {
            return TypedResults.NotFound();
        }

        await InsistOnOpen(db, facts, author.Now, cancellationToken);
        var closed = Freeze(facts, asOf, Letterhead.Of(shelf.Of(facts.Plan.Province, facts.Plan.PlanYear), named.Kind, facts.Organisations), events, author, out var counts);
        db.Add(closed);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        return TypedResults.Created(
            $"/periods/{closed.Period}/closed",
            new Response(closed.Province, closed.PlanYear, closed.Period, closed.ClosedAt, closed.Sha256, counts.Reported, counts.Late, counts.Missing, closed.EventMessageId));
    }

    // Alone with the history: every smaller number is committed, every later one is greater.
    private static async Task<long> StopHistory(ReportingDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({History.Lock})", cancellationToken);
        return (await db.Database.SqlQuery<long>($"""select nextval('history') as "Value" """).ToListAsync(cancellationToken))[0];
    }

    private static async Task InsistOnOpen(ReportingDbContext db, PeriodFacts facts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var code = facts.Period.Code;
        if (await db.ClosedPeriods.AnyAsync(closed => closed.PlanYear == facts.Plan.PlanYear && closed.Period == code, cancellationToken))
        {
            throw new RuleViolationException("period.already-closed", new(
                $"Kỳ {code} đã chốt; hãy xem báo cáo đã chốt tại /periods/{code}/closed.",
                $"The period {code} is already closed; read the closed report at /periods/{code}/closed."));
        }

        if (facts.Obligations.Max(obligation => obligation.DueAt) >= now)
        {
            throw new RuleViolationException("period.not-due", new(
                $"Kỳ {code} chưa hết hạn báo cáo; hãy chốt kỳ sau thời hạn.",
                $"Reports for {code} are not due yet; close the period after the last acceptable instant."));
        }
    }

    private static ClosedPeriod Freeze(PeriodFacts facts, long asOf, Letterhead letterhead, IEvents events, ReportAuthor author, out ConsolidatedReport.OrganisationCounts counts)
    {
        // The database keeps microseconds: the instant must read back as it was hashed.
        var closedAt = DateTimeOffset.FromUnixTimeMilliseconds(author.Now.ToUnixTimeMilliseconds());
        var frozen = FrozenReport.Of(facts, closedAt);
        counts = frozen.Report.Organisations;
        return new()
        {
            Province = facts.Plan.Province,
            PlanYear = facts.Plan.PlanYear,
            Period = facts.Period.Code,
            AsOf = asOf,
            ClosedAt = closedAt,
            ClosedBy = author.AccountId,
            Content = frozen.Content,
            Sha256 = frozen.Sha256,
            Letterhead = letterhead,
            EventMessageId = events.Publish(new PeriodClosed
            {
                Province = facts.Plan.Province,
                PlanYear = facts.Plan.PlanYear,
                Period = facts.Period.Code,
                Sha256 = frozen.Sha256,
                Reported = counts.Reported,
                Late = counts.Late,
                Missing = counts.Missing,
                Figures = [.. frozen.Report.Indicators.SelectMany(indicator => indicator.Measures).Select(Figure)],
                ClosedAt = closedAt,
                Version = 1,
            }),
        };
    }

    private static ClosedFigure Figure(ConsolidatedReport.MeasureLine measure) => new()
    {
        MeasureCode = measure.MeasureCode,
        Unit = measure.Unit,
        ToCutOff = measure.ToCutOff,
        Estimate = measure.Estimate,
        Target = measure.Target?.Raw,
        TargetSource = measure.Target?.SourceDocument,
        State = measure.State,
    };
}
