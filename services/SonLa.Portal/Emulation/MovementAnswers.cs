using SonLa.Portal.Evaluations;

namespace SonLa.Portal.Emulation;

internal sealed record Milestone(DateOnly Day, string Title);

/// <summary>An emulation movement as launched.</summary>
internal sealed record Movement(Guid MovementId, int PlanYear, string Name, string DocumentNumber, DateOnly DocumentDate, IReadOnlyList<string> Classes, IReadOnlyList<string> Addressees, IReadOnlyList<string> Measures, IReadOnlyList<Milestone> Milestones, string ReportBy, DateOnly? ReportDueOn, int Reports, int Version);

/// <summary>A movement with what was handed in on it.</summary>
internal sealed record MovementSheet(Movement Movement, bool ReportOverdue, IReadOnlyList<MovementPlan> Plans, string Period, IReadOnlyList<EvidenceResult> Results, IReadOnlyList<MovementReport> Reports);

internal sealed record MovementPlan(string OrganisationCode, string OrganisationName, int? Number, DateTimeOffset? HandedInAt, string? Text, string? DocumentNumber);

internal sealed record MovementReport(int Number, string Period, string Text, IReadOnlyList<EvidenceResult> Results, string? Reason, bool? Late, DateTimeOffset ReportedAt, string ReportedByName);

/// <summary>What of a year the press has been guided on, and what not.</summary>
internal sealed record PressList(int Year, string GuidedBy, int Without, IReadOnlyList<PressLine> Items);

internal sealed record PressLine(string DocumentNumber, Guid? MovementId, string? MovementName, IReadOnlyList<PressGuidance> Guidance);

internal sealed record PressGuidance(DateOnly GuidedOn, IReadOnlyList<string> Outlets, string? GuidingDocument);
