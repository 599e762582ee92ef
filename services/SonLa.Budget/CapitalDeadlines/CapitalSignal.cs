namespace SonLa.Budget.CapitalDeadlines;

/// <summary>That an owner was reminded of an end, or that it came: once for each tranche and rung, with what was left then.</summary>
internal sealed class CapitalSignal
{
    /// <summary>The end has passed.</summary>
    public const string Ended = "ended";

    public required Guid ProjectId { get; init; }

    public required string SourceCode { get; init; }

    public required int Year { get; init; }

    public required DateOnly EndsOn { get; init; }

    /// <summary><c>due-soon-30</c> or <see cref="Ended"/>.</summary>
    public required string Rung { get; init; }

    /// <summary>On the day of the rung; at the end, what lapses.</summary>
    public required decimal RemainingInDong { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
