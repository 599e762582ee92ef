using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.Reporting.Tasks;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Calendars;

/// <summary>Notes that what a regime waits for has happened, opens what its audience then owes, and starts the tasks that wait for it.</summary>
internal static class RecordEvent
{
    public sealed record Request
    {
        public required string Regime { get; init; }

        public required DateOnly HappenedOn { get; init; }

        public required string Subject { get; init; }
    }

    public sealed record Response(string Regime, string Period, DateOnly HappenedOn, string Title, DateTimeOffset DueAt);

    internal static void Map(IEndpointRouteBuilder calendars) => calendars.MapPost("/{year:int}/events", Handle)
        .WithName(nameof(RecordEvent))
        .WithSummary("Record an event that a regime waits for")
        .RequirePermission(Permissions.RecordEvents)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        int year,
        Request request,
        ReportingDbContext db,
        ObligationOpening opening,
        CalendarsInForce calendars,
        TaskStarting tasks,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        // The idempotency filter has opened the transaction that holds this lock.
        await opening.TakeTurn(cancellationToken);
        var calendar = await calendars.InUse(year, cancellationToken);
        if (calendar is null)
        {
            return TypedResults.NotFound();
        }

        var regime = calendar.Regimes.SingleOrDefault(candidate => candidate.Code == request.Regime);
        new InputCheck()
            .Require(regime is not null, "regime", "Lịch báo cáo không có chế độ này; hãy lấy mã từ GET /calendars/{year}.", "The calendar has no such regime; take the code from GET /calendars/{year}.")
            .Require(request.HappenedOn.Year == year, "happenedOn", "Ngày phải thuộc năm kế hoạch.", "The day must lie in the plan year.")
            .RequireText(request.Subject, "subject", 500)
            .ThrowIfAny();
        if (regime is null)
        {
            return TypedResults.NotFound();
        }

        var before = await db.CalendarEvents
            .Where(other => other.Province == calendar.Province && other.PlanYear == year && other.Regime == regime.Code)
            .ToListAsync(cancellationToken);
        var happened = CalendarEvent.Of(calendar, regime, before, request.HappenedOn, request.Subject, author.AccountId, author.Now);
        db.Add(happened);
        await tasks.Start(year, request.Subject, request.HappenedOn, request.Subject, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await opening.Reconcile(null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        var duty = happened.Duty(calendar);
        return TypedResults.Created($"/calendars/{year}", new Response(regime.Code, happened.Period, happened.HappenedOn, duty.Title, duty.DueAt));
    }
}
