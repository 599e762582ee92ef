namespace SonLa.Contracts.Budget;

/// <summary>Published by Budget when the planning department submits a reallocation of capital; nothing has moved yet.</summary>
public sealed record ReallocationProposed
{
    public required Guid ReallocationId { get; init; }

    public required int PlanYear { get; init; }

    public required int RoundNumber { get; init; }

    /// <summary>Taken back and given alike, in whole đồng.</summary>
    public required decimal MovedInDong { get; init; }

    public required IReadOnlyList<ReallocatedCapital> Lines { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset SubmittedAt { get; init; }

    public required int Version { get; init; }
}
