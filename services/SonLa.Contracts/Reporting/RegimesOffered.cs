namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when deadlines of a plan's documents wait for the planning department's decision; nothing is told where all of them are in force already.</summary>
public sealed record RegimesOffered
{
    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>How many wait to be accepted or declined.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many the calendar has already, with the same people, periods and day.</summary>
    public required int InForce { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Version of the plan.</summary>
    public required int Version { get; init; }
}
