namespace SonLa.Reporting.Evaluations;

/// <summary>One judgement with the evidence and score of its time; never changed, only followed by another.</summary>
internal sealed class EvaluationVersion
{
    public required Guid EvaluationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required Judgement Judgement { get; init; }

    public required Evidence Evidence { get; init; }

    public required Score Score { get; init; }

    /// <summary>Why it was judged again; null for the first.</summary>
    public string? Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset JudgedAt { get; init; }

    public required Guid JudgedBy { get; init; }

    public required string JudgedByName { get; init; }

    /// <summary>Code of the organisation for which the person acted.</summary>
    public required string JudgedFor { get; init; }
}
