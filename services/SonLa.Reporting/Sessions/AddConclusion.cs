using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Sessions;

/// <summary>Adds a conclusion to a recorded session.</summary>
internal static class AddConclusion
{
    public sealed record Response(Guid ConclusionId, int Number, string State, int SessionVersion);

    internal static void Map(IEndpointRouteBuilder sessions) => sessions.MapPost("/{sessionId:guid}/conclusions", Handle)
        .WithName(nameof(AddConclusion))
        .WithSummary("Add a conclusion to a session")
        .RequirePermission(Permissions.KeepSessions)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid sessionId,
        ConclusionText request,
        ReportingDbContext db,
        ConclusionDrawing drawing,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var session = await db.UbndSessions.SingleOrDefaultAsync(candidate => candidate.SessionId == sessionId, cancellationToken);
        if (session is null || !author.Caller.KeepsSessionsOf(session.OfProvince, session.OrganisationCode))
        {
            return TypedResults.NotFound();
        }

        Versioned.RequireIfNamed(http, session.Version);
        var check = new InputCheck();
        request.Check(check, "", session.HeldOn, session.OfProvince, session.OrganisationCode, await drawing.Known(request.Codes, cancellationToken));
        check.ThrowIfAny();
        var conclusion = drawing.Draw(session, request);
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, session.Version);
        return TypedResults.Created($"/conclusions/{conclusion.ConclusionId}", new Response(conclusion.ConclusionId, conclusion.Number, conclusion.State, session.Version));
    }
}
