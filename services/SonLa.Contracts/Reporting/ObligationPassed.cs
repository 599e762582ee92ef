namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when what an organisation owed passes to those who take over from it.</summary>
public sealed record ObligationPassed
{
    public required Guid ObligationId { get; init; }

    /// <summary>Who owed it; it stays accounted for under this name.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>Code of the calendar's regime.</summary>
    public required string Regime { get; init; }

    public required string PeriodKind { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    /// <summary>What it passed to: it is settled when these are.</summary>
    public required IReadOnlyList<SucceedingObligation> To { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset PassedAt { get; init; }

    public required int Version { get; init; }
}
