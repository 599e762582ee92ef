using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Shows what an organisation's evaluation for a period would rest on now; everybody sees their own organisation's.</summary>
internal static class GetEvidence
{
    public sealed record Response(string Period, string OrganisationCode, string OrganisationName, string AccountableOffice, Evidence Evidence, Score Score);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("/evidence", Handle)
        .WithName(nameof(GetEvidence))
        .WithSummary("Show the evidence and score of an organisation for a period")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string period,
        string organisation,
        ReportingDbContext db,
        EvidenceReading reading,
        EvaluationShelf shelf,
        Caller caller,
        CancellationToken cancellationToken)
    {
        new InputCheck().LimitText(organisation, "organisation", 100).ThrowIfAny();
        var named = ReportingPeriod.Parse(period);
        if ((!caller.SeesAll() && caller.OrganisationCode != organisation)
            || await db.Organisations.AsNoTracking().SingleOrDefaultAsync(one => one.Code == organisation, cancellationToken) is not { } known
            || await reading.Of(named, organisation, cancellationToken) is not { } book
            || shelf.Find(book.Plan.Province, named.Year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var evidence = book.Of(organisation);
        return TypedResults.Ok(new Response(named.Code, organisation, known.Name, known.HeadTitle, evidence.For(caller), Score.Of(rules, evidence)));
    }
}
