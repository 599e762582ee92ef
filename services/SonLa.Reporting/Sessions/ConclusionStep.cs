namespace SonLa.Reporting.Sessions;

/// <summary>One dated step of a conclusion: drawn, reported on or closed; never changed afterwards.</summary>
internal sealed class ConclusionStep
{
    public const string Drawn = "drawn";
    public const string Reported = "reported";
    public const string Closed = "closed";
    public const string Done = "done";
    public const string NotDone = "not-done";

    public required Guid ConclusionId { get; init; }

    /// <summary>From 1: the conclusion's version that it led to.</summary>
    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required string Text { get; init; }

    /// <summary>Of a report: <c>done</c> or <c>not-done</c>.</summary>
    public string? Grade { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorOrganisationCode { get; init; }

    /// <summary>Null for a conclusion that nobody has to follow up.</summary>
    public Guid? EventMessageId { get; init; }

    /// <summary>Place in the one history.</summary>
    public long Sequence { get; private set; }
}
