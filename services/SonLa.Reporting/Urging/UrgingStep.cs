namespace SonLa.Reporting.Urging;

/// <summary>One dated step of an urging note, by whom and with which words; never changed afterwards.</summary>
internal sealed class UrgingStep
{
    public const string Reissued = "reissued";

    public required Guid NoteId { get; init; }

    /// <summary>From 1: the note's version that it led to.</summary>
    public required int Number { get; init; }

    /// <summary><c>issued</c>, <c>answered</c>, <c>reissued</c> or <c>closed</c>.</summary>
    public required string Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>The last day that an issue or reissue sets.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Of an answer: whether it came after the last acceptable instant.</summary>
    public bool? Late { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorOrganisationCode { get; init; }

    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the one history.</summary>
    public long Sequence { get; private set; }
}
