namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when a session's conclusion is due soon, or overdue.</summary>
public sealed record ConclusionReminded
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

    /// <summary>The last day, in Asia/Ho_Chi_Minh.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary><c>due-soon-1</c>, <c>overdue-0</c>.</summary>
    public required string Rung { get; init; }

    public required bool Overdue { get; init; }

    /// <summary>Days before, or after the last day.</summary>
    public required int Days { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required int Version { get; init; }
}
