using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SonLa.Contracts.Assignments;
using SonLa.Reporting.Calendars;
using SonLa.Reporting.Persistence;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Http;
using SonLa.ServiceDefaults.Messaging;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>The office of the UBND judges progress and quality of an organisation, its head or a person for a period; an indicator's evaluators judge the indicator.</summary>
internal static class RecordEvaluation
{
    private const int LongestName = 200;

    public sealed record Request
    {
        public required string Period { get; init; }

        public required SubjectText Subject { get; init; }

        public required OpinionText Progress { get; init; }

        public required OpinionText Quality { get; init; }
    }

    public sealed record SubjectText
    {
        /// <summary><c>organisation</c>, <c>head</c>, <c>person</c> or <c>indicator</c>.</summary>
        public required string Kind { get; init; }

        /// <summary>For all but an indicator.</summary>
        public string? OrganisationCode { get; init; }

        /// <summary>For an indicator.</summary>
        public string? MeasureCode { get; init; }

        /// <summary>For a person.</summary>
        public string? Name { get; init; }

        /// <summary>For a person, where it matters.</summary>
        public string? Position { get; init; }
    }

    internal static void Map(IEndpointRouteBuilder evaluations) => evaluations.MapPost("", Handle)
        .WithName(nameof(RecordEvaluation))
        .WithSummary("Judge a subject's progress and quality for a period")
        .RequirePermission(Permissions.RecordEvaluations)
        .WithIdempotency()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<EvaluationAnswer>, NotFound, ForbidHttpResult>> Handle(
        Request request,
        ReportingDbContext db,
        EvidenceReading reading,
        EvaluationShelf shelf,
        IEvents events,
        ReportAuthor author,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        Check(request);
        var period = ReportingPeriod.Parse(request.Period);
        if (await reading.Of(period, request.Subject.OrganisationCode ?? EvidenceReading.Nobody, cancellationToken) is not { } book || shelf.Find(book.Plan.Province, period.Year) is not { } rules)
        {
            return TypedResults.NotFound();
        }

        var measure = book.Plan.Measures.FirstOrDefault(one => one.Code == request.Subject.MeasureCode);
        if (await SubjectOf(request.Subject, measure, db, cancellationToken) is not { } subject)
        {
            return TypedResults.NotFound();
        }

        if (!author.Caller.MayJudge(subject, measure, rules))
        {
            return TypedResults.Forbid();
        }

        author.Caller.RefuseOwnCase(subject);
        var judgement = Judge(request.Progress, request.Quality, rules);
        var evaluation = Evaluation.Of(book.Plan.Province, period, subject, author.Now);
        if (await db.Evaluations.AnyAsync(known => known.EvaluationId == evaluation.EvaluationId, cancellationToken))
        {
            throw new RuleViolationException("evaluation.already-made", new(
                "Đã có đánh giá cho kỳ này; hãy mở đánh giá đó và đánh giá lại kèm lý do.",
                "There is an evaluation for this period already; open it and judge again with the reason."));
        }

        RefuseRequested(subject, book, await db.Organisations.AsNoTracking().Where(one => one.Code == subject.OrganisationCode).Select(one => one.Kind).FirstOrDefaultAsync(cancellationToken));
        var version = evaluation.Judge(judgement, null, EvaluationBasis.Of(subject, book, rules), Evaluator.Of(author));
        db.Add(evaluation);
        db.Add(version);
        events.PublishJudged(evaluation, version, ConcernedBy(subject, measure));
        await db.SaveChangesAsync(cancellationToken);

        Versioned.Stamp(http, evaluation.Version);
        return TypedResults.Created($"/evaluations/{evaluation.EvaluationId}", EvaluationAnswer.Of(evaluation, version, author.Caller));
    }

    internal static Judgement Judge(OpinionText progress, OpinionText quality, EvaluationRules rules)
    {
        var check = new InputCheck();
        OpinionText.Check(check, progress, rules.Progress, "progress");
        OpinionText.Check(check, quality, rules.Quality, "quality");
        check.ThrowIfAny();
        return new(progress.By(rules.Progress), quality.By(rules.Quality));
    }

    internal static IReadOnlyList<string> ConcernedBy(EvaluationSubject subject, PlannedMeasure? measure) =>
        subject.OrganisationCode is { } own ? [own]
        : measure is { Collective: false } led ? led.LeadCodes
        : [];

    private static void Check(Request request) => new InputCheck()
        .RequireText(request.Period, "period", 20)
        .Require(EvaluationSubject.All.Contains(request.Subject.Kind), "subject.kind", $"Hãy dùng một trong: {string.Join(", ", EvaluationSubject.All)}.", $"Use one of: {string.Join(", ", EvaluationSubject.All)}.")
        .Require(request.Subject.Kind == EvaluationSubject.Indicator || !string.IsNullOrWhiteSpace(request.Subject.OrganisationCode), "subject.organisationCode", "Hãy nêu mã cơ quan.", "Name the organisation's code.")
        .Require(request.Subject.Kind != EvaluationSubject.Indicator || !string.IsNullOrWhiteSpace(request.Subject.MeasureCode), "subject.measureCode", "Hãy nêu mã chỉ tiêu.", "Name the measure's code.")
        .Require(request.Subject.Kind == EvaluationSubject.Person == !string.IsNullOrWhiteSpace(request.Subject.Name), "subject.name", "Chỉ nêu họ tên, và phải nêu, khi đánh giá cá nhân (person).", "A name is given for a person, and only there.")
        .LimitText(request.Subject.OrganisationCode, "subject.organisationCode", 100)
        .LimitText(request.Subject.MeasureCode, "subject.measureCode", 100)
        .LimitText(request.Subject.Name, "subject.name", LongestName)
        .LimitText(request.Subject.Position, "subject.position", LongestName)
        .ThrowIfAny();

    private static async Task<EvaluationSubject?> SubjectOf(SubjectText subject, PlannedMeasure? measure, ReportingDbContext db, CancellationToken cancellationToken)
    {
        if (subject.Kind == EvaluationSubject.Indicator)
        {
            return measure is null ? null : new(subject.Kind, null, measure.Code, measure.Name, null);
        }

        var code = subject.OrganisationCode;
        if (await db.Organisations.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellationToken) is not { } organisation)
        {
            return null;
        }

        return subject.Kind switch
        {
            EvaluationSubject.Head => new(subject.Kind, organisation.Code, null, organisation.HeadTitle, organisation.HeadTitle),
            EvaluationSubject.Person => new(subject.Kind, organisation.Code, null, (subject.Name ?? "").Trim(), subject.Position),
            _ => new(subject.Kind, organisation.Code, null, organisation.Name, null),
        };
    }

    // S001 II.12.2, 01/CT-UBND items 6 and 7: who is only asked ("Đề nghị") is not judged.
    private static void RefuseRequested(EvaluationSubject subject, EvidenceBook book, string? kind)
    {
        if (subject.OrganisationCode is { } code && (kind is "outside" or "ministry") && !book.Duties[code].Any())
        {
            throw new RuleViolationException("evaluation.only-requested", new(
                "Cơ quan này không thuộc UBND tỉnh và chỉ được đề nghị phối hợp nên không thuộc diện đánh giá.",
                "This organisation is not under the UBND and is only requested to help; it is not evaluated."));
        }
    }
}
