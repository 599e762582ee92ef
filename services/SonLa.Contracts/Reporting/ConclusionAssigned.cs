namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a session's conclusion gives somebody something to do.</summary>
public sealed record ConclusionAssigned
{
    public required Guid ConclusionId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>Whose session concluded.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>False for a district's session.</summary>
    public required bool OfProvince { get; init; }

    public required string SessionTitle { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>Who has to follow it up.</summary>
    public required string LeadCode { get; init; }

    public required IReadOnlyList<string> CoordinatorCodes { get; init; }

    /// <summary>The conclusion.</summary>
    public required string Text { get; init; }

    /// <summary>Asked and not ordered.</summary>
    public required bool IsRequest { get; init; }

    /// <summary>The last day, in Asia/Ho_Chi_Minh.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AssignedAt { get; init; }

    public required int Version { get; init; }
}
