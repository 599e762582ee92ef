namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when capital that the Prime Minister assigns to the province is entered or lowered, once for each plan year.</summary>
public sealed record CapitalAssigned
{
    public required int PlanYear { get; init; }

    public required IReadOnlyList<AssignedAmount> Entries { get; init; }

    /// <summary>Entries of the year so far, these included: whoever has fewer still waits for some.</summary>
    public required int EntriesOfYear { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Version of the year's book of assigned capital.</summary>
    public required int Version { get; init; }
}
