using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Messaging;

namespace SonLa.Reporting.Evaluations;

internal static class EvaluationTelling
{
    /// <summary>Tells of a judgement; whom it concerns is the subject's organisation, or the leads of a measure that they lead alone.</summary>
    public static void PublishJudged(this IEvents events, Evaluation evaluation, EvaluationVersion version, IReadOnlyList<string> concerned) => events.Publish(new EvaluationRecorded
    {
        EvaluationId = evaluation.EvaluationId,
        Province = evaluation.Province,
        PlanYear = evaluation.PlanYear,
        Period = evaluation.Period,
        SubjectKind = evaluation.SubjectKind,
        OrganisationCode = evaluation.OrganisationCode,
        MeasureCode = evaluation.MeasureCode,
        SubjectName = evaluation.SubjectName,
        ConcernedCodes = concerned,
        Progress = GradeOf(version.Judgement.Progress),
        Quality = GradeOf(version.Judgement.Quality),
        Score = version.Score.Value,
        Reason = version.Reason,
        JudgedBy = version.JudgedFor,
        JudgedAt = version.JudgedAt,
        Version = version.Number,
    });

    private static GivenGrade GradeOf(Opinion opinion) => new() { Code = opinion.Grade.Code, Vi = opinion.Grade.Vi, En = opinion.Grade.En };
}
