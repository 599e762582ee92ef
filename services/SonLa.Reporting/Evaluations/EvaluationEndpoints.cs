using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>The slices of evaluations.</summary>
internal static class EvaluationEndpoints
{
    internal static void MapEvaluationEndpoints(this IEndpointRouteBuilder app)
    {
        var evaluations = app.MapGroup("/evaluations").WithTags("Evaluations").RequirePermission(Permissions.ReadReporting);
        ListEvaluations.Map(evaluations);
        ListScores.Map(evaluations);
        GetEvidence.Map(evaluations);
        ListIndicatorsToJudge.Map(evaluations);
        GetEvaluationRules.Map(evaluations);
        GetEvaluation.Map(evaluations);
        RecordEvaluation.Map(evaluations);
        ReviseEvaluation.Map(evaluations);
    }
}
