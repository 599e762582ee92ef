using Microsoft.AspNetCore.Http.HttpResults;
using SonLa.Reporting.Persistence;

namespace SonLa.Reporting.Evaluations;

/// <summary>Shows by which scales and which formula a year is judged, with the source of each rule.</summary>
internal static class GetEvaluationRules
{
    public sealed record ScaleLine(IReadOnlyList<Grade> Grades, bool Assumption, string Note);

    public sealed record CriterionLine(string Code, string Kind, decimal Weight, string Vi, string En, string Source, bool Assumption, string Note);

    public sealed record Response(string Province, int Year, string Source, ScaleLine Progress, ScaleLine Quality, IReadOnlyList<CriterionLine> Criteria, IReadOnlyList<string> IndicatorsEvaluatedBy, string PressGuidedBy, string EmulationWatchedBy);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("/rules/{year:int}", Handle)
        .WithName(nameof(GetEvaluationRules))
        .WithSummary("Show a year's scales and formula")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(int year, ReportingDbContext db, EvaluationShelf shelf, CancellationToken cancellationToken)
    {
        if (await shelf.InUse(db, year, cancellationToken) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        return TypedResults.Ok(new Response(
            rules.Province,
            rules.PlanYear,
            rules.Source,
            Of(rules.Progress),
            Of(rules.Quality),
            [.. rules.Criteria.Select(one => new CriterionLine(one.Code, one.Kind, one.Weight, one.Vi, one.En, one.Source, one.Assumption, one.Note))],
            rules.Indicators.EvaluatedBy,
            rules.PressGuidedBy,
            rules.EmulationWatchedBy));
    }

    private static ScaleLine Of(GradeScale scale) => new(scale.Grades, scale.Assumption, scale.Note);
}
