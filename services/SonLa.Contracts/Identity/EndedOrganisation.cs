namespace SonLa.Contracts.Identity;

/// <summary>An organisation that ends by an act, and who takes over from it.</summary>
public sealed record EndedOrganisation
{
    public required string OrganisationCode { get; init; }

    public required IReadOnlyList<OrganisationHeir> Heirs { get; init; }
}
