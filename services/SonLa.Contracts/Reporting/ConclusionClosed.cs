namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when whoever keeps the session closes one of its conclusions.</summary>
public sealed record ConclusionClosed
{
    public required Guid ConclusionId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>Whose session concluded.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>False for a district's session.</summary>
    public required bool OfProvince { get; init; }

    /// <summary>Who has to follow it up.</summary>
    public required string LeadCode { get; init; }

    /// <summary>The conclusion.</summary>
    public required string Text { get; init; }

    public required string Remark { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    public required int Version { get; init; }
}
