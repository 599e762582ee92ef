namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a withdrawn report is owed after all.</summary>
public sealed record ObligationReinstated
{
    public required Guid ObligationId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Code of the calendar's regime.</summary>
    public required string Regime { get; init; }

    public required string PeriodKind { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ReinstatedAt { get; init; }

    public required int Version { get; init; }
}
