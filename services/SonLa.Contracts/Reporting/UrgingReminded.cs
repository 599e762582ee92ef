namespace SonLa.Contracts.Reporting;

/// <summary>Published by Reporting when the answer to an urging note or a check is due soon, or overdue.</summary>
public sealed record UrgingReminded
{
    public required Guid NoteId { get; init; }

    /// <summary>Who issued it.</summary>
    public required string IssuerCode { get; init; }

    /// <summary>Who must answer.</summary>
    public required string OrganisationCode { get; init; }

    /// <summary>What it is about, as it was called when the note was issued.</summary>
    public required string Subject { get; init; }

    /// <summary>The last day for the answer, in Asia/Ho_Chi_Minh.</summary>
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
