namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a person with the right approves a proposal to praise, correct or discipline by a document, or refuses it.</summary>
public sealed record ConductDecided
{
    public required Guid ProposalId { get; init; }

    public required string Province { get; init; }

    public required int PlanYear { get; init; }

    /// <summary><c>praise</c>, <c>correction</c> or <c>discipline</c>.</summary>
    public required string Kind { get; init; }

    /// <summary><c>approved</c> or <c>refused</c>; of a refusal the party is not told.</summary>
    public required string Outcome { get; init; }

    /// <summary><c>organisation</c>, <c>head</c>, <c>person</c> or <c>collective</c>.</summary>
    public required string PartyKind { get; init; }

    public required string PartyName { get; init; }

    /// <summary>The party, or the organisation of the person or team.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>Code of the organisation that proposed.</summary>
    public required string ProposedBy { get; init; }

    public string? Form { get; init; }

    /// <summary>Of an approval.</summary>
    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public string? Note { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    public required int Version { get; init; }
}
