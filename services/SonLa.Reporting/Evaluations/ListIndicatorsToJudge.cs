using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Measures;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Lists the plan's measures with how they stand in a period, who evaluates each, and whether that is done.</summary>
internal static class ListIndicatorsToJudge
{
    /// <param name="Result">How it stands, with the reports behind it.</param>
    /// <param name="Evaluators">Codes of the organisations that evaluate it.</param>
    /// <param name="MayJudge">Whether the caller's organisation is one of them.</param>
    /// <param name="EvaluationId">Null while nobody has judged it.</param>
    public sealed record Line(Evidence.ResultLine Result, IReadOnlyList<string> Evaluators, bool MayJudge, Guid? EvaluationId);

    public sealed record Response(string Period, IReadOnlyList<Line> Items);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("/indicators", Handle)
        .WithName(nameof(ListIndicatorsToJudge))
        .WithSummary("List a period's measures with who evaluates them")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(string period, ReportingDbContext db, EvidenceReading reading, EvaluationShelf shelf, Caller caller, CancellationToken cancellationToken)
    {
        var named = ReportingPeriod.Parse(period);
        if (await reading.Of(named, EvidenceReading.Nobody, cancellationToken) is not { } book || shelf.Find(book.Plan.Province, named.Year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var judged = await db.Evaluations.AsNoTracking()
            .Where(one => one.Period == named.Code && one.SubjectKind == EvaluationSubject.Indicator)
            .ToDictionaryAsync(one => one.MeasureCode ?? "", one => one.EvaluationId, cancellationToken);
        return TypedResults.Ok(new Response(
            named.Code,
            [
                .. book.Plan.Measures
                    .OrderBy(measure => measure.IndicatorOrdinal, OrdinalOrder.Instance)
                    .ThenBy(measure => measure.Part, StringComparer.Ordinal)
                    .Select(measure => (measure, evaluators: EvaluationRight.EvaluatorsOf(measure, rules)))
                    .SelectMany(one => book.OfMeasure(one.measure.Code).Results.Select(result => new Line(
                        result.For(caller),
                        one.evaluators,
                        one.evaluators.Contains(caller.OrganisationCode),
                        judged.TryGetValue(one.measure.Code, out var id) ? id : null))),
            ]));
    }
}
