using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Assignments.Organisations;
using SonLa.Assignments.Persistence;
using SonLa.Assignments.Plans;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Assignments.Deadlines;

/// <summary>Hands a plan's deadlines over as regimes that a person can put into the year's reporting calendar.</summary>
internal static class GetCalendarProposal
{
    public sealed record Response(string Province, int PlanYear, string DocumentNumber, string State, IReadOnlyList<ProposedRegime> Regimes, IReadOnlyList<CalendarProposal.Left> NotTaken);

    internal static void Map(IEndpointRouteBuilder plans) => plans
        .MapGet("/{planId:guid}/calendar", Handle)
        .WithName(nameof(GetCalendarProposal))
        .WithSummary("Show a plan's deadlines as a proposed reporting calendar")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid planId, Caller caller, AssignmentsDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Plans.AsNoTracking().VisibleTo(caller).Whole().SingleOrDefaultAsync(candidate => candidate.Id == planId, cancellationToken) is not { } plan)
        {
            return TypedResults.NotFound();
        }

        var calendar = CalendarProposal.Of(plan.Current.Content, await OrganisationCopy.Read(db, cancellationToken), plan.Current.EffectiveOn);
        return TypedResults.Ok(new Response(plan.Province, plan.PlanYear, plan.DocumentNumber, plan.State, calendar.Regimes, calendar.NotTaken));
    }
}
