namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when a reallocation is decided: applied, rejected, or an applied one voided.</summary>
public sealed record ReallocationDecided
{
    public required Guid ReallocationId { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary><c>applied</c>, <c>rejected</c> or <c>voided</c>.</summary>
    public required string Outcome { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Day from which the outcome is in force.</summary>
    public required DateOnly DecidedOn { get; init; }

    /// <summary>What moved: nothing when rejected, the opposite of what was applied when voided.</summary>
    public required IReadOnlyList<ReallocatedCapital> Lines { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public required int Version { get; init; }
}
