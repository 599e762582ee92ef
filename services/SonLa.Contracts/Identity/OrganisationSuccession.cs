namespace SonLa.Contracts.Identity;

/// <summary>By which act an organisation ended, and who takes over from it.</summary>
public sealed record OrganisationSuccession
{
    public required Guid SuccessionId { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>First day without the organisation, Asia/Ho_Chi_Minh.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Whether the heirs also deliver, in the old name, what was owed for periods that ended before.</summary>
    public required bool DeliversEarlier { get; init; }

    /// <summary>Exactly one has no measures.</summary>
    public required IReadOnlyList<OrganisationHeir> Heirs { get; init; }
}
