namespace SonLa.Check.Expected;

/// <summary>One submission of the scenario: an organisation hands in what it owes for a month, all at once.</summary>
internal sealed record PlannedReport
{
    public required string Organisation { get; init; }

    /// <summary><c>2024-03</c>.</summary>
    public required string Month { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<Duty> Duties { get; init; }
}
