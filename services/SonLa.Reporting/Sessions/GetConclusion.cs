using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>Shows a conclusion with every report on it.</summary>
internal static class GetConclusion
{
    public sealed record StepLine(int Number, string Kind, string Text, string? Grade, DateTimeOffset At, string ActorName, string ActorOrganisationCode);

    public sealed record Response(ConclusionLine Conclusion, string SessionTitle, DateOnly HeldOn, IReadOnlyList<StepLine> Steps);

    internal static void Map(IEndpointRouteBuilder conclusions) => conclusions.MapGet("/{conclusionId:guid}", Handle)
        .WithName(nameof(GetConclusion))
        .WithSummary("Show a conclusion with the reports on it")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid conclusionId, ReportingDbContext db, Caller caller, BusinessClock clock, HttpContext http, CancellationToken cancellationToken)
    {
        var found = await db.SessionConclusions.AsNoTracking()
            .VisibleTo(caller)
            .Where(one => one.ConclusionId == conclusionId)
            .Join(db.UbndSessions, one => one.SessionId, session => session.SessionId, (one, session) => new { one, session.Title, session.HeldOn })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return TypedResults.NotFound();
        }

        var steps = await db.ConclusionSteps.AsNoTracking()
            .Where(step => step.ConclusionId == conclusionId)
            .OrderBy(step => step.Number)
            .Select(step => new StepLine(step.Number, step.Kind, step.Text, step.Grade, step.At, step.ActorName, step.ActorOrganisationCode))
            .ToListAsync(cancellationToken);
        Versioned.Stamp(http, found.one.Version);
        return TypedResults.Ok(new Response(ConclusionLine.Of(found.one, clock.Today), found.Title, found.HeldOn, steps));
    }
}
