namespace SonLa.Reporting.Tasks;

/// <summary>A task as one document left it, kept so that it can be said who was responsible at any time.</summary>
internal sealed class TaskVersion
{
    public required Guid TaskId { get; init; }

    public required int Number { get; init; }

    public required Guid PlanId { get; init; }

    public required int PlanYear { get; init; }

    /// <summary>Organisation in whose own plan it stands.</summary>
    public string? OwnerCode { get; init; }

    public required TaskContent Content { get; init; }

    /// <summary>The last day for it, as it was reckoned then.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Business instant at which it came into force.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>Business instant at which it became known here.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}

/// <summary>That the outside event happened for which a task waited.</summary>
internal sealed class TaskStart
{
    public required Guid TaskId { get; init; }

    public required Guid PlanId { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>What happened, citing the document.</summary>
    public required string Subject { get; init; }

    /// <summary>The last day that follows from it.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
