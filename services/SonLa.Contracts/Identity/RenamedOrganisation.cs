namespace SonLa.Contracts.Identity;

/// <summary>An organisation that goes on under another name.</summary>
public sealed record RenamedOrganisation
{
    public required string OrganisationCode { get; init; }

    public required string FormerName { get; init; }

    public required string Name { get; init; }
}
