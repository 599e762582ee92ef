namespace SonLa.Reporting.Obligations;

/// <summary>That an obligation was withdrawn, reinstated, excused or passed on, kept so that a closed report can be computed again.</summary>
internal sealed class ObligationChange
{
    public const string Withdrawn = "withdrawn";
    public const string Reinstated = "reinstated";
    public const string Excused = "excused";
    public const string Passed = "passed";

    public required Guid ChangeId { get; init; }

    public required Guid ObligationId { get; init; }

    public required string Kind { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why somebody excused it.</summary>
    public string? Reason { get; init; }

    /// <summary>The document that excuses, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Account of the person who decided it; null where it follows from calendar, plan and organisations.</summary>
    public Guid? By { get; init; }

    public string? ByName { get; init; }

    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
