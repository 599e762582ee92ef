using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Sessions;

/// <summary>Shows a session with its conclusions and how far each has come.</summary>
internal static class GetSession
{
    public sealed record Response(
        Guid SessionId,
        int Version,
        string OrganisationCode,
        bool OfProvince,
        string Kind,
        string Title,
        DateOnly HeldOn,
        string? Period,
        string? ReportSha256,
        IReadOnlyList<string> AttendantCodes,
        string? Persons,
        DateTimeOffset RecordedAt,
        string RecordedByName,
        IReadOnlyList<ConclusionLine> Conclusions);

    internal static void Map(IEndpointRouteBuilder sessions) => sessions.MapGet("/{sessionId:guid}", Handle)
        .WithName(nameof(GetSession))
        .WithSummary("Show a session with its conclusions")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid sessionId, ReportingDbContext db, Caller caller, BusinessClock clock, HttpContext http, CancellationToken cancellationToken)
    {
        var session = await db.UbndSessions.AsNoTracking().VisibleTo(caller, db).SingleOrDefaultAsync(candidate => candidate.SessionId == sessionId, cancellationToken);
        if (session is null)
        {
            return TypedResults.NotFound();
        }

        var conclusions = await db.SessionConclusions.AsNoTracking().Where(conclusion => conclusion.SessionId == sessionId).OrderBy(conclusion => conclusion.Number).ToListAsync(cancellationToken);
        Versioned.Stamp(http, session.Version);
        return TypedResults.Ok(new Response(
            session.SessionId,
            session.Version,
            session.OrganisationCode,
            session.OfProvince,
            session.Kind,
            session.Title,
            session.HeldOn,
            session.Period,
            session.ReportSha256,
            session.AttendantCodes,
            session.Persons,
            session.RecordedAt,
            session.RecordedByName,
            conclusions.ConvertAll(conclusion => ConclusionLine.Of(conclusion, clock.Today))));
    }
}
