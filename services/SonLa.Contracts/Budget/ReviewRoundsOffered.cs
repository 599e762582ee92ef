namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when review rounds of a plan's documents, or their last day of adjustments, wait for the planning department's decision; nothing is told where all of them are in force already.</summary>
public sealed record ReviewRoundsOffered
{
    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>How many wait to be accepted or declined.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many the year has already, the same in all.</summary>
    public required int InForce { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Version of the plan.</summary>
    public required int Version { get; init; }
}
