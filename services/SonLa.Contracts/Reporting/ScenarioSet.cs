namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the planning department sets a version of the province's growth scenario.</summary>
public sealed record ScenarioSet
{
    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>1 to 4: the quarter in which it was set.</summary>
    public required int Quarter { get; init; }

    /// <summary>Codes of the measures in it.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SetAt { get; init; }

    public required int Version { get; init; }
}
