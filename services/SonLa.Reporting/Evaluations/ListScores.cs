using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Lists every organisation that owes, leads or owns something in a period with its score, by code, and whether it has been evaluated; no rank is made of it.</summary>
internal static class ListScores
{
    /// <param name="OrganisationCode">The organisation.</param>
    /// <param name="OrganisationName">Its name.</param>
    /// <param name="Kind"><c>department</c>, <c>district</c> or <c>outside</c>.</param>
    /// <param name="OnTime">Reports handed in on time.</param>
    /// <param name="Late">Handed in late.</param>
    /// <param name="Missing">Due and not handed in.</param>
    /// <param name="Score">By the year's formula.</param>
    /// <param name="EvaluationId">Null while nobody has judged the organisation.</param>
    public sealed record Line(string OrganisationCode, string OrganisationName, string Kind, int OnTime, int Late, int Missing, Score Score, Guid? EvaluationId);

    public sealed record Response(string Period, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("/scores", Handle)
        .WithName(nameof(ListScores))
        .WithSummary("List the organisations' scores of a period")
        .RequirePermission(Permissions.ReadConsolidation)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, ReportingDbContext db, EvidenceReading reading, EvaluationShelf shelf, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        if (await reading.Of(named, null, cancellationToken) is not { } book || shelf.Find(book.Plan.Province, named.Year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var judged = await db.Evaluations.AsNoTracking()
            .Where(one => one.Period == named.Code && one.SubjectKind == EvaluationSubject.Organisation)
            .ToDictionaryAsync(one => one.OrganisationCode ?? "", one => one.EvaluationId, cancellationToken);
        var organisations = await db.Organisations.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(
            named.Code,
            [
                .. organisations.Select(organisation => (organisation, evidence: book.Of(organisation.Code)))
                    .Where(one => one.evidence.Duties.Count > 0 || one.evidence.Results.Count > 0 || one.evidence.Capital is not null)
                    .OrderBy(one => one.organisation.Code, StringComparer.Ordinal)
                    .Select(one => new Line(
                        one.organisation.Code,
                        one.organisation.Name,
                        one.organisation.Kind,
                        one.evidence.Duties.Count(duty => duty.State == Evidence.OnTime),
                        one.evidence.Duties.Count(duty => duty.State == Evidence.Late),
                        one.evidence.Duties.Count(duty => duty.State == Evidence.Missing),
                        Score.Of(rules, one.evidence),
                        judged.TryGetValue(one.organisation.Code, out var id) ? id : null)),
            ]));
    }
}
