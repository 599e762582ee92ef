using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Evaluations;

/// <summary>An evaluation in one of its versions.</summary>
public sealed record EvaluationAnswer
{
    public required Guid EvaluationId { get; init; }

    public required string Period { get; init; }

    /// <summary><c>organisation</c>, <c>head</c>, <c>person</c> or <c>indicator</c>.</summary>
    public required string SubjectKind { get; init; }

    public required string? OrganisationCode { get; init; }

    public required string? MeasureCode { get; init; }

    public required string SubjectName { get; init; }

    public required string? Position { get; init; }

    /// <summary>The newest version's number; the ETag.</summary>
    public required int Version { get; init; }

    public required VersionLine Shown { get; init; }

    public sealed record OpinionLine(Grade Grade, string? Words);

    /// <param name="Number">From 1.</param>
    /// <param name="Progress">Judgement of progress.</param>
    /// <param name="Quality">Judgement of quality.</param>
    /// <param name="Score">By the year's formula at that time.</param>
    /// <param name="Evidence">As it was at that time.</param>
    /// <param name="Reason">Why it was judged again.</param>
    /// <param name="JudgedAt">Business instant.</param>
    /// <param name="JudgedByName">Who judged.</param>
    /// <param name="JudgedFor">For which organisation.</param>
    public sealed record VersionLine(int Number, OpinionLine Progress, OpinionLine Quality, Score Score, Evidence Evidence, string? Reason, DateTimeOffset JudgedAt, string JudgedByName, string JudgedFor);

    internal static EvaluationAnswer Of(Evaluation evaluation, EvaluationVersion version, Caller caller) => new()
    {
        EvaluationId = evaluation.EvaluationId,
        Period = evaluation.Period,
        SubjectKind = evaluation.SubjectKind,
        OrganisationCode = evaluation.OrganisationCode,
        MeasureCode = evaluation.MeasureCode,
        SubjectName = evaluation.SubjectName,
        Position = evaluation.Position,
        Version = evaluation.Version,
        Shown = new(
            version.Number,
            Of(version.Judgement.Progress),
            Of(version.Judgement.Quality),
            version.Score,
            version.Evidence.For(caller),
            version.Reason,
            version.JudgedAt,
            version.JudgedByName,
            version.JudgedFor),
    };

    internal static OpinionLine Of(Opinion opinion) => new(opinion.Grade, opinion.Words);
}
