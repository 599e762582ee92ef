namespace SonLa.Budget.Projects;

/// <summary>One correction of a project's programme and group (đính chính): what was recorded before and after it, why, and by which document; corrected again by another, never changed.</summary>
internal sealed class ClassificationCorrection
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ProjectId { get; private init; }

    /// <summary>Of the project after the correction, so that corrections stand in one order.</summary>
    public required int ProjectVersion { get; init; }

    public string? ProgrammeBefore { get; init; }

    public string? Programme { get; init; }

    /// <summary>One of <see cref="ProjectGroups"/> or null.</summary>
    public string? GroupBefore { get; init; }

    /// <summary>One of <see cref="ProjectGroups"/> or null.</summary>
    public string? Group { get; init; }

    public required string Reason { get; init; }

    /// <summary>The decision that classifies the project; null where a slip of entry is mended.</summary>
    public string? DocumentNumber { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required Guid EnteredBy { get; init; }
}
