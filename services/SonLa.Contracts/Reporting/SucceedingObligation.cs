namespace SonLa.Contracts.Reporting;

/// <summary>The obligation of a successor to which another's has passed.</summary>
public sealed record SucceedingObligation
{
    public required Guid ObligationId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>True where it is owed only because others' duties passed on: it settles those and does not count itself.</summary>
    public required bool Carrying { get; init; }
}
