namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when an organisation answers what it was urged or checked about.</summary>
public sealed record UrgingAnswered
{
    public required Guid NoteId { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuerCode { get; init; }

    /// <summary>Who must answer.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>What it is about, as it was called when the note was issued.</summary>
    public required string Subject { get; init; }

    public required string Answer { get; init; }

    /// <summary>After the last acceptable instant.</summary>
    public required bool Late { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset AnsweredAt { get; init; }

    public required int Version { get; init; }
}
