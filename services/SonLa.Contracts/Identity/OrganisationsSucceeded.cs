namespace SonLa.Contracts.Identity;

/// <summary>Published by Identity when an act is recorded by which organisations merge, split, are renamed or end; what becomes of each is also in its OrganisationChanged.</summary>
public sealed record OrganisationsSucceeded
{
    public required Guid SuccessionId { get; init; }

    /// <summary>Number of the deciding document.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>First day on which the act holds, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Whether heirs also deliver, in the old names, what was owed for periods that ended before.</summary>
    public required bool DeliversEarlier { get; init; }

    public required IReadOnlyList<CreatedOrganisation> Created { get; init; }

    public required IReadOnlyList<RenamedOrganisation> Renamed { get; init; }

    public required IReadOnlyList<EndedOrganisation> Ended { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required int Version { get; init; }
}
