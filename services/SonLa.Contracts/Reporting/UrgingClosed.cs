namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when whoever issued an urging note or a check closes it.</summary>
public sealed record UrgingClosed
{
    public required Guid NoteId { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuerCode { get; init; }

    /// <summary>Who must answer.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>What it is about, as it was called when the note was issued.</summary>
    public required string Subject { get; init; }

    public required string Remark { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset ClosedAt { get; init; }

    public required int Version { get; init; }
}
