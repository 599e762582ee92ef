using SonLa.Assignments.Deadlines;
using SonLa.Assignments.Tasks;

namespace SonLa.Assignments.Plans;

/// <summary>What a later document changes in an issued plan.</summary>
internal sealed record AmendmentFile
{
    /// <summary>True for a made-up document.</summary>
    public bool Sample { get; init; }

    public required SteeringDocument Document { get; init; }

    /// <summary>First day on which the changes hold; names are read on it.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required IReadOnlyList<MeasureChange> Changes { get; init; }

    /// <summary>Tasks that the document adds; their source is the document itself.</summary>
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>Tasks that the document changes.</summary>
    public IReadOnlyList<TaskChange> TaskChanges { get; init; } = [];

    /// <summary>Tasks that the document takes back.</summary>
    public IReadOnlyList<TaskWithdrawal> WithdrawnTasks { get; init; } = [];

    /// <summary>Deadlines that the document sets: proposals for the reporting calendar.</summary>
    public IReadOnlyList<PlanDeadline> Deadlines { get; init; } = [];

    /// <summary>Codes of the open conflicts that the document settles; null where it settles none.</summary>
    public IReadOnlyList<string>? SettledConflicts { get; init; }
}
