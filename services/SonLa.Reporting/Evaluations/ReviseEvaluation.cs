using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>Judges again, with the reason, by the evidence of now; the judgement before and its evidence stay.</summary>
internal static class ReviseEvaluation
{
    public sealed record Request
    {
        public required OpinionText Progress { get; init; }

        public required OpinionText Quality { get; init; }

        public required string Reason { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapPut("/{evaluationId:guid}", Handle)
        .WithName(nameof(ReviseEvaluation))
        .WithSummary("Judge again with the reason")
        .RequirePermission(Permissions.RecordEvaluations)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<EvaluationAnswer>, NotFound, ForbidHttpResult>> Handle(
        Guid evaluationId,
        Request request,
        ReportingDbContext db,
        EvidenceReading reading,
        EvaluationShelf shelf,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        new InputCheck().RequireText(request.Reason, "reason", ReportText.LongestText).ThrowIfAny();
        if (await db.Evaluations.VisibleTo(author.Caller).SingleOrDefaultAsync(one => one.EvaluationId == evaluationId, cancellationToken) is not { } evaluation
            || await reading.Of(ReportingPeriod.Parse(evaluation.Period), evaluation.OrganisationCode ?? EvidenceReading.Nobody, cancellationToken) is not { } book
            || shelf.Find(evaluation.Province, evaluation.PlanYear) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var measure = book.Plan.Measures.FirstOrDefault(one => one.Code == evaluation.MeasureCode);
        if (!author.Caller.MayJudge(evaluation.Subject, measure, rules))
        {
            return TypedResults.Forbid();
        }

        author.Caller.RefuseOwnCase(evaluation.Subject);
        Versioned.Require(http, evaluation.Version);
        var judgement = RecordEvaluation.Judge(request.Progress, request.Quality, rules);
        var version = evaluation.Judge(judgement, request.Reason, EvaluationBasis.Of(evaluation.Subject, book, rules), Evaluator.Of(author));
        db.Add(version);
        events.PublishJudged(evaluation, version, RecordEvaluation.ConcernedBy(evaluation.Subject, measure));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, evaluation.Version);
        return TypedResults.Ok(EvaluationAnswer.Of(evaluation, version, author.Caller));
    }
}
