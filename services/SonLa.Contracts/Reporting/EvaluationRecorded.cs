namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when somebody with the right judges progress and quality of an organisation, its head, a person or an indicator for a period, or judges again.</summary>
public sealed record EvaluationRecorded
{
    public required Guid EvaluationId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    public required string Period { get; init; }

    /// <summary><c>organisation</c>, <c>head</c>, <c>person</c> or <c>indicator</c>.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Null for an indicator.</summary>
    public string? OrganisationCode { get; init; }

    /// <summary>Of an indicator only.</summary>
    public string? MeasureCode { get; init; }

    public required string SubjectName { get; init; }

    /// <summary>Organisations that the judgement is about.</summary>
    public required IReadOnlyList<string> ConcernedCodes { get; init; }

    public required GivenGrade Progress { get; init; }

    public required GivenGrade Quality { get; init; }

    /// <summary>From 0 to 100; null where it is not computable or the subject is not scored.</summary>
    public decimal? Score { get; init; }

    /// <summary>Why it was judged again; null the first time.</summary>
    public string? Reason { get; init; }

    /// <summary>Code of the organisation that judges.</summary>
    public required string JudgedBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    public required int Version { get; init; }
}
