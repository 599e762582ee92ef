namespace SonLa.Reporting.Tasks;

/// <summary>That a task climbed a rung towards a last day: at most one row for each, for ever.</summary>
internal sealed class TaskSignal
{
    /// <summary>The rung's event went out.</summary>
    public const string Published = "published";

    /// <summary>Nobody owed anything any more, or a reminder's day had passed when its turn came.</summary>
    public const string Skipped = "skipped";

    public required Guid TaskId { get; init; }

    public required DateOnly LastDay { get; init; }

    public required string Rung { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    public required string Outcome { get; init; }

    public Guid? EventMessageId { get; init; }
}
