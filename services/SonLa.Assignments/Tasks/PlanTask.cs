namespace SonLa.Assignments.Tasks;

/// <summary>A task (nhiệm vụ) that a document lays on organisations, or asks of those who take no orders.</summary>
internal sealed record PlanTask
{
    public const string Assigned = "assigned";
    public const string Requested = "requested";

    /// <summary>Stable within the plan.</summary>
    public required string Code { get; init; }

    /// <summary>Label as printed; two tasks may share one.</summary>
    public required string Section { get; init; }

    public required string? Heading { get; init; }

    /// <summary>As printed.</summary>
    public required string Text { get; init; }

    /// <summary>What is to come out of it, where a column says so.</summary>
    public string? Product { get; init; }

    public required IReadOnlyList<string> Leads { get; init; }

    public required IReadOnlyList<string> Coordinators { get; init; }

    /// <summary>Who evaluates the result, beside the leads.</summary>
    public required IReadOnlyList<string> Evaluators { get; init; }

    /// <summary>Who only follows it.</summary>
    public required IReadOnlyList<string> Monitors { get; init; }

    /// <summary><c>assigned</c>, or <c>requested</c> ("Đề nghị"): a request binds nobody.</summary>
    public required string Obligation { get; init; }

    /// <summary>Class of what not everybody may read; null where it follows from heading and text.</summary>
    public string? Class { get; init; }

    /// <summary>Last day for it; null where the document sets none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The outside event on which it starts, as the document names it; null where it starts with the document.</summary>
    public string? StartsOn { get; init; }

    /// <summary>Working days from that event to the last day; null where the document sets none.</summary>
    public int? DaysAfterStart { get; init; }

    /// <summary>Number of the document that gives it.</summary>
    public required string Source { get; init; }
}
