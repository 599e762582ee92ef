using SonLa.Reporting.Calendars;
using SonLa.Reporting.Obligations;
using SonLa.Reporting.Reports;
using SonLa.ServiceDefaults.Problems;
using SonLa.ServiceDefaults.Time;

namespace SonLa.Reporting.Evaluations;

/// <summary>How a subject's work in a period was judged: progress and quality, by a person; every version is kept with the evidence it rested on.</summary>
internal sealed class Evaluation
{
    public required Guid EvaluationId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    /// <summary>One of <see cref="EvaluationSubject.All"/>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Unique in the period.</summary>
    public required string SubjectKey { get; init; }

    public string? OrganisationCode { get; init; }

    public string? MeasureCode { get; init; }

    public required string SubjectName { get; init; }

    public string? Position { get; init; }

    /// <summary>Number of the newest version, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Begins the evaluation of a subject for a period that has begun.</summary>
    public static Evaluation Of(string province, ReportingPeriod period, EvaluationSubject subject, DateTimeOffset now)
    {
        if (VietnamTime.DayOf(now) < period.FirstDay)
        {
            throw new RuleViolationException("evaluation.period-not-begun", new(
                $"Kỳ {period.Code} chưa bắt đầu nên chưa có gì để đánh giá.",
                $"The period {period.Code} has not begun; there is nothing to judge yet."));
        }

        return new()
        {
            EvaluationId = ObligationIdentity.Of("evaluation", province, period.Code, subject.Key),
            Province = province,
            PlanYear = period.Year,
            Period = period.Code,
            SubjectKind = subject.Kind,
            SubjectKey = subject.Key,
            OrganisationCode = subject.OrganisationCode,
            MeasureCode = subject.MeasureCode,
            SubjectName = subject.Name,
            Position = subject.Position,
        };
    }

    public EvaluationSubject Subject => new(SubjectKind, OrganisationCode, MeasureCode, SubjectName, Position);

    /// <summary>Judges, or judges again with the reason; the version before stays as it is.</summary>
    public EvaluationVersion Judge(Judgement judgement, string? reason, EvaluationBasis basis, Evaluator by)
    {
        if (Version > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw new InvalidInputException("reason", new("Đánh giá lại phải nêu lý do.", "Judging again needs the reason."));
        }

        Version++;
        return new()
        {
            EvaluationId = EvaluationId,
            Number = Version,
            Judgement = judgement,
            Evidence = basis.Evidence,
            Score = basis.Score,
            Reason = Version == 1 ? null : reason,
            JudgedAt = by.At,
            JudgedBy = by.AccountId,
            JudgedByName = by.Name,
            JudgedFor = by.OrganisationCode,
        };
    }
}

/// <summary>Grade and words for progress and for quality (S001 Điều 2.1.4).</summary>
internal sealed record Judgement(Opinion Progress, Opinion Quality);

/// <summary>A step of the year's scale, kept as it was called, with words.</summary>
internal sealed record Opinion(Grade Grade, string? Words);

/// <summary>What a judgement rests on at its time.</summary>
internal sealed record EvaluationBasis(Evidence Evidence, Score Score)
{
    /// <summary>What there is now for a subject.</summary>
    public static EvaluationBasis Of(EvaluationSubject subject, EvidenceBook book, EvaluationRules rules)
    {
        var evidence = subject switch
        {
            { MeasureCode: { } measure } => book.OfMeasure(measure),
            _ => book.Of(subject.OrganisationCode ?? ""),
        };
        return new(evidence, subject.IsScored ? Score.Of(rules, evidence) : Score.None);
    }
}

/// <summary>The person who judges, and for which organisation.</summary>
internal sealed record Evaluator(Guid AccountId, string Name, string OrganisationCode, DateTimeOffset At)
{
    public static Evaluator Of(ReportAuthor author) => new(author.AccountId, author.Name, author.Caller.OrganisationCode, author.Now);
}
