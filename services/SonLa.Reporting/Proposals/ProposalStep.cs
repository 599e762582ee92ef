namespace SonLa.Reporting.Proposals;

/// <summary>One step of a proposal, never changed: who did what when, with which document or reason.</summary>
internal sealed class ProposalStep
{
    public required Guid ProposalId { get; init; }

    /// <summary>The proposal's version after it, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What the proposal became: one of <see cref="ProposalStates"/>.</summary>
    public required string State { get; init; }

    public string? Note { get; init; }

    /// <summary>Of an approval.</summary>
    public string? DocumentNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid By { get; init; }

    public required string ByName { get; init; }

    /// <summary>Code of the organisation for which the person acted.</summary>
    public required string For { get; init; }
}
