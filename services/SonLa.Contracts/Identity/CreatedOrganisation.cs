namespace SonLa.Contracts.Identity;

/// <summary>An organisation that an act establishes.</summary>
public sealed record CreatedOrganisation
{
    public required string OrganisationCode { get; init; }

    public required string Name { get; init; }

    /// <summary>Title of the accountable office holder.</summary>
    public required string HeadTitle { get; init; }
}
