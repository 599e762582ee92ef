namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation is excused from a report, or its lateness is.</summary>
public sealed record ObligationExcused
{
    public required Guid ObligationId { get; init; }

    public required string OrganisationCode { get; init; }

    /// <summary>Code of the calendar's regime.</summary>
    public required string Regime { get; init; }

    public required string PeriodKind { get; init; }

    public required string Period { get; init; }

    public required string Title { get; init; }

    public required string Reason { get; init; }

    /// <summary>The document that excuses, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Account.</summary>
    public required Guid ExcusedBy { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ExcusedAt { get; init; }

    public required int Version { get; init; }
}
