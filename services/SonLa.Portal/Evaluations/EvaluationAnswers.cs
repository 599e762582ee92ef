namespace SonLa.Portal.Evaluations;

/// <summary>A step of a scale, named in both languages.</summary>
public sealed record Grade(string Code, string Vi, string En)
{
    internal string Name => Say(Vi, En);
}

public sealed record Scale(IReadOnlyList<Grade> Grades, bool Assumption, string Note);

/// <summary>By which scales and formula a year is judged.</summary>
public sealed record EvaluationRules(int Year, string Source, Scale Progress, Scale Quality, string PressGuidedBy, string EmulationWatchedBy);

public sealed record Score(decimal? Value, string? Reason, IReadOnlyList<ScoreCriterion> Criteria);

public sealed record ScoreCriterion(string Code, string Vi, string En, decimal Weight, bool Concerns, decimal? Percent, string? Reason, int Counted);

/// <summary>What an evaluation rests on.</summary>
public sealed record Evidence(DateOnly Through, DateTimeOffset ComputedAt, IReadOnlyList<EvidenceDuty> Duties, IReadOnlyList<EvidenceResult> Results, EvidenceCapital? Capital, IReadOnlyList<EvidenceUrging>? Urgings);

public sealed record EvidenceUrging(Guid NoteId, string Kind, string Subject, DateTimeOffset IssuedAt, DateOnly DueOn, string State, int Round, int LateAnswers);

public sealed record EvidenceDuty(Guid ObligationId, string Regime, string Period, string Title, DateTimeOffset DueAt, string State, DateTimeOffset? SubmittedAt, Guid? ReportId, int? Revision);

public sealed record EvidenceResult(string MeasureCode, string Ordinal, string? Part, string Name, string? Unit, string? Target, decimal? Expected, decimal? Value, bool Official, string State, string? Reason, decimal? Percent, IReadOnlyList<EvidenceSource> Sources);

public sealed record EvidenceSource(string OrganisationCode, Guid? ReportId, int Revision);

public sealed record EvidenceCapital(DateOnly Through, decimal CapitalInDong, decimal DisbursedInDong, decimal? Percent, string? Reason);

/// <summary>The evidence of one organisation in a period as it stands now.</summary>
public sealed record OrganisationEvidence(string Period, string OrganisationCode, string OrganisationName, string AccountableOffice, Evidence Evidence, Score Score);

/// <summary>A period's measures with who evaluates them.</summary>
public sealed record IndicatorsToJudge(IReadOnlyList<IndicatorToJudge> Items);

public sealed record IndicatorToJudge(EvidenceResult Result, IReadOnlyList<string> Evaluators, bool MayJudge, Guid? EvaluationId);

public sealed record ScoreList(string Period, IReadOnlyList<ScoreLine> Items);

public sealed record ScoreLine(string OrganisationCode, string OrganisationName, string Kind, int OnTime, int Late, int Missing, Score Score, Guid? EvaluationId);

public sealed record EvaluationLine(Guid EvaluationId, string Period, string SubjectKind, string? OrganisationCode, string SubjectName, string? Position, int Version, Grade Progress, Grade Quality, decimal? Score, DateTimeOffset JudgedAt, string JudgedByName);

/// <summary>One evaluation with its history and what has become of its evidence.</summary>
public sealed record EvaluationSheet(EvaluationShown Evaluation, IReadOnlyList<EvaluationHistory> Versions, IReadOnlyList<EvidenceChange> ChangedSince, Score? ScoreNow);

public sealed record EvaluationShown(Guid EvaluationId, string Period, string SubjectKind, string? OrganisationCode, string? MeasureCode, string SubjectName, string? Position, int Version, EvaluationVersion Shown);

public sealed record EvaluationVersion(int Number, Opinion Progress, Opinion Quality, Score Score, Evidence Evidence, string? Reason, DateTimeOffset JudgedAt, string JudgedByName, string JudgedFor);

public sealed record Opinion(Grade Grade, string? Words);

public sealed record EvaluationHistory(int Number, Grade Progress, Grade Quality, decimal? Score, string? Reason, DateTimeOffset JudgedAt, string JudgedByName, string JudgedFor);

public sealed record EvidenceChange(string Kind, string Subject, string Title, string? StateThen, string? StateNow, decimal? ValueThen, decimal? ValueNow);

public sealed record ProposalLine(Guid ProposalId, int PlanYear, string Kind, ProposalParty Party, string? Form, string State, string ProposedFor, DateTimeOffset ProposedAt);

public sealed record ProposalParty(string Kind, string OrganisationCode, string Name, string? Position);

public sealed record ConductProposal(Guid ProposalId, int PlanYear, string Kind, ProposalParty Party, Guid? MovementId, string? Form, string Reason, IReadOnlyList<ProposalEvidence> Evidence, string State, string ProposedFor, DateTimeOffset ProposedAt, int Version, IReadOnlyList<ProposalStep> Steps);

public sealed record ProposalEvidence(string Kind, Guid Id, int? Revision);

public sealed record ProposalStep(int Number, string State, string? Note, string? DocumentNumber, DateOnly? DocumentDate, DateTimeOffset At, string ByName, string For);
