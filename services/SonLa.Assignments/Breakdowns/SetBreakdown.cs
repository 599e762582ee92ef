using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Persistence;
using SonLa.Contracts.Assignments;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Assignments.Breakdowns;

/// <summary>The organisation that enters a measure's values breaks the year's target down to months and quarters.</summary>
internal static class SetBreakdown
{
    /// <param name="Months">Twelve values in the measure's unit, each of its own month; null where none is set.</param>
    /// <param name="Quarters">Four values, likewise.</param>
    public sealed record Request(IReadOnlyList<decimal?> Months, IReadOnlyList<decimal?> Quarters);

    internal static void Map(IEndpointRouteBuilder measures) => measures
        .MapPut("/{measureId:guid}/breakdown", Handle)
        .RequirePermission(Permissions.SetBreakdowns)
        .WithName(nameof(SetBreakdown))
        .WithSummary("Set a measure's breakdown")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<BreakdownView>, Created<BreakdownView>, ForbidHttpResult, NotFound>> Handle(
        Guid measureId,
        Request request,
        HttpContext context,
        Caller caller,
        AssignmentsDbContext db,
        IEvents events,
        BusinessClock clock)
    {
        var cancellationToken = context.RequestAborted;
        if (await BrokenDownMeasure.Find(measureId, db, cancellationToken) is not { } found)
        {
            return TypedResults.NotFound();
        }

        if (!found.IssuedParties.ValueCodes.Contains(caller.OrganisationCode))
        {
            return TypedResults.Forbid();
        }

        var breakdown = await db.Breakdowns.SingleOrDefaultAsync(candidate => candidate.MeasureId == measureId, cancellationToken);
        SeenVersion.Require(context, breakdown?.Version);
        var values = MonthsAndQuarters.Of(request.Months, request.Quarters, found.Measure.Aggregation);
        YearCheck.Require(values, found.Measure);
        var isNew = breakdown is null;
        if (breakdown is null)
        {
            breakdown = new Breakdown { MeasureId = measureId };
            db.Add(breakdown);
        }

        breakdown.Set(values, caller.OrganisationCode, caller.AccountId, clock.GetUtcNow());
        events.Publish(Announce(found, breakdown));
        await db.SaveChangesAsync(cancellationToken);
        Versioned.Stamp(context, breakdown.Version);
        var view = BreakdownView.Of(breakdown, found.Measure);
        return isNew ? TypedResults.Created($"/measures/{measureId}/breakdown", view) : TypedResults.Ok(view);
    }

    private static BreakdownSet Announce(BrokenDownMeasure measure, Breakdown breakdown) => new()
    {
        PlanId = measure.PlanId,
        PlanYear = measure.PlanYear,
        MeasureId = breakdown.MeasureId,
        MeasureCode = measure.Measure.Code,
        OrganisationCode = breakdown.OrganisationCode,
        Months = breakdown.Months,
        Quarters = breakdown.Quarters,
        SetAt = breakdown.SetAt,
        Version = breakdown.Version,
    };
}
