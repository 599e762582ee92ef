namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation is urged or checked, and again each time it is asked anew.</summary>
public sealed record UrgingIssued
{
    public required Guid NoteId { get; init; }

    /// <summary><c>urging</c> or <c>check</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuerCode { get; init; }

    /// <summary>Who must answer.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>What it is about, as it was called when the note was issued.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>What the answer must say.</summary>
    public required string Required { get; init; }

    /// <summary>The last day for the answer, in Asia/Ho_Chi_Minh.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>From 1; more where it is asked anew.</summary>
    public required int Round { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required int Version { get; init; }
}
