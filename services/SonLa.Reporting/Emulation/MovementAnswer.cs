namespace SonLa.Reporting.Emulation;

/// <summary>A movement without what has been handed in on it.</summary>
public sealed record MovementAnswer
{
    public required Guid MovementId { get; init; }

    public required int PlanYear { get; init; }

    public required string Name { get; init; }

    public required string DocumentNumber { get; init; }

    public required DateOnly DocumentDate { get; init; }

    public required IReadOnlyList<string> Classes { get; init; }

    public required IReadOnlyList<string> Addressees { get; init; }

    public required IReadOnlyList<string> Measures { get; init; }

    public required IReadOnlyList<Milestone> Milestones { get; init; }

    public required string ReportBy { get; init; }

    public required DateOnly? ReportDueOn { get; init; }

    /// <summary>How many year reports there are.</summary>
    public required int Reports { get; init; }

    public required DateTimeOffset LaunchedAt { get; init; }

    public required int Version { get; init; }

    internal static MovementAnswer Of(EmulationMovement movement) => new()
    {
        MovementId = movement.MovementId,
        PlanYear = movement.PlanYear,
        Name = movement.Name,
        DocumentNumber = movement.DocumentNumber,
        DocumentDate = movement.DocumentDate,
        Classes = movement.Classes,
        Addressees = movement.Addressees,
        Measures = movement.Measures,
        Milestones = movement.Milestones,
        ReportBy = movement.ReportBy,
        ReportDueOn = movement.ReportDueOn,
        Reports = movement.Reports,
        LaunchedAt = movement.LaunchedAt,
        Version = movement.Version,
    };
}
