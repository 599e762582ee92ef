namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when somebody is proposed for praise, correction or discipline; nothing is decided.</summary>
public sealed record ConductProposed
{
    public required Guid ProposalId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
    public required string Kind { get; init; }

    public required string PartyName { get; init; }

    /// <summary>The party, or the organisation of the person or team.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>Code of the organisation that proposes.</summary>
    public required string ProposedBy { get; init; }

    public required string Reason { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    public required int Version { get; init; }
}
