namespace SonLa.Contracts.Identity;

/// <summary>Who takes over from an organisation that ended: everything, or on a split single measures.</summary>
public sealed record OrganisationHeir
{
    public required string OrganisationCode { get; init; }

    /// <summary>Codes of the plan's measures; null for everything that no other heir takes over.</summary>
    public IReadOnlyList<string>? MeasureCodes { get; init; }
}
