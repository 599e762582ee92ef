using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Reporting;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Inputs;

/// <summary>A coordinator hands the leads of a measure what they need for their report; again, where it has changed.</summary>
internal static class HandInInput
{
    private const decimal Largest = 1_000_000_000_000_000m;

    public sealed record Request
    {
        public required string Text { get; init; }

        /// <summary>The coordinator's own share, where it has one to give.</summary>
        public decimal? Value { get; init; }

        /// <summary>Unit of the value; absent where it is the measure's.</summary>
        public string? Unit { get; init; }
    }

    public sealed record Response(Guid InputId, string MeasureCode, string OrganisationCode, int Number, DateTimeOffset DueAt, DateTimeOffset HandedInAt, bool Late, Guid EventMessageId);

    internal static void Map(IEndpointRouteBuilder periods) => periods.MapPost("/{period}/inputs/{measureCode}", Handle)
        .WithName(nameof(HandInInput))
        .WithSummary("Hand in a coordinator's input")
        .RequirePermission(Permissions.SubmitReports)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        string period,
        string measureCode,
        Request request,
        ReportingDbContext db,
        CalendarShelf shelf,
        IEvents events,
        RightToWrite right,
        ReportAuthor author,
        CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        await right.InsistOnStanding(cancellationToken);
        var own = author.Caller.OrganisationCode;
        var plan = await db.PlanVersions.AsNoTracking().InForceOn(named.Year, named.LastDay).FirstOrDefaultAsync(cancellationToken);
        if (plan is null
            || shelf.Find(plan.Province, named.Year) is not { } calendar
            || OwedInput.Of(calendar, plan, named.LastDay).FirstOrDefault(owed => owed.Measure.Code == measureCode && owed.OrganisationCode == own) is not { } owed)
        {
            return TypedResults.NotFound();
        }

        new InputCheck()
            .RequireText(request.Text, "text", ReportText.LongestText)
            .Require(request.Value is not { } value || (Math.Abs(value) <= Largest && value.Scale <= 10), "value", "Số phải trong khoảng ±10^15 và có tối đa 10 chữ số thập phân.", "The number must lie within ±10^15 and have at most 10 decimals.")
            .LimitText(request.Unit, "unit", 100)
            .ThrowIfAny();
        var last = await db.CoordinatorInputs
            .Where(input => input.Province == plan.Province && input.PlanYear == named.Year && input.PeriodEndsOn == named.LastDay && input.MeasureCode == measureCode && input.OrganisationCode == own)
            .MaxAsync(input => (int?)input.Number, cancellationToken);
        var input = HandIn(request, plan, named, owed, (last ?? 0) + 1, events, author);
        db.Add(input);
        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.Created(
            $"/periods/{named.Code}/inputs",
            new Response(input.InputId, input.MeasureCode, input.OrganisationCode, input.Number, input.DueAt, input.HandedInAt, input.IsLate, input.EventMessageId));
    }

    private static CoordinatorInput HandIn(Request request, PlanVersion plan, ReportingPeriod period, OwedInput owed, int number, IEvents events, ReportAuthor author)
    {
        var id = Guid.CreateVersion7();
        return new()
        {
            InputId = id,
            Province = plan.Province,
            PlanYear = plan.PlanYear,
            PeriodEndsOn = period.LastDay,
            MeasureCode = owed.Measure.Code,
            OrganisationCode = owed.OrganisationCode,
            Number = number,
            Text = request.Text,
            Figure = request.Value is { } value ? new(value, request.Unit ?? owed.Measure.Unit ?? "") : null,
            DueAt = owed.DueAt.ToUniversalTime(),
            HandedInAt = author.Now,
            HandedInBy = author.AccountId,
            HandedInByName = author.Name,
            EventMessageId = events.Publish(new InputHandedIn
            {
                InputId = id,
                PlanYear = plan.PlanYear,
                PeriodEndsOn = period.LastDay,
                MeasureCode = owed.Measure.Code,
                OrganisationCode = owed.OrganisationCode,
                LeadCodes = owed.Measure.LeadCodes,
                Late = author.Now > owed.DueAt,
                HandedInAt = author.Now,
                Version = number,
            }),
        };
    }
}
