using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Shows an evaluation, its newest version or an older one, what it rested on, and what has changed in that since.</summary>
internal static class GetEvaluation
{
    public sealed record HistoryLine(int Number, Grade Progress, Grade Quality, decimal? Score, string? Reason, DateTimeOffset JudgedAt, string JudgedByName, string JudgedFor);

    /// <param name="Evaluation">The version asked for.</param>
    /// <param name="Versions">Every judgement, oldest first.</param>
    /// <param name="ChangedSince">What is different from the version's evidence by now.</param>
    /// <param name="ScoreNow">What the year's formula would say by now.</param>
    public sealed record Response(EvaluationAnswer Evaluation, IReadOnlyList<HistoryLine> Versions, IReadOnlyList<EvidenceChange> ChangedSince, Score? ScoreNow);

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapGet("/{evaluationId:guid}", Handle)
        .WithName(nameof(GetEvaluation))
        .WithSummary("Show an evaluation with its evidence, then and now")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid evaluationId,
        int? version,
        ReportingDbContext db,
        EvidenceReading reading,
        EvaluationShelf shelf,
        Caller caller,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (await db.Evaluations.AsNoTracking().VisibleTo(caller).SingleOrDefaultAsync(one => one.EvaluationId == evaluationId, cancellationToken) is not { } evaluation)
        {
            return TypedResults.NotFound();
        }

        var versions = await db.EvaluationVersions.AsNoTracking().Where(one => one.EvaluationId == evaluationId).OrderBy(one => one.Number).ToListAsync(cancellationToken);
        if (versions.Find(one => one.Number == (version ?? evaluation.Version)) is not { } shown)
        {
            return TypedResults.NotFound();
        }

        var book = await reading.Of(ReportingPeriod.Parse(evaluation.Period), evaluation.OrganisationCode ?? EvidenceReading.Nobody, cancellationToken);
        var now = book is not null && shelf.Find(evaluation.Province, evaluation.PlanYear) is { } rules ? EvaluationBasis.Of(evaluation.Subject, book, rules) : null;
        Versioned.Stamp(http, evaluation.Version);
        return TypedResults.Ok(new Response(
            EvaluationAnswer.Of(evaluation, shown, caller),
            [.. versions.Select(one => new HistoryLine(one.Number, one.Judgement.Progress.Grade, one.Judgement.Quality.Grade, one.Score.Value, one.Reason, one.JudgedAt, one.JudgedByName, one.JudgedFor))],
            now is null ? [] : [.. EvidenceChange.Between(shown.Evidence, now.Evidence).Select(change => change.For(caller))],
            now?.Score));
    }
}
