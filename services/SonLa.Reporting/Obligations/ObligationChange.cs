namespace SonLa.Reporting.Obligations;

/// <summary>That an obligation was withdrawn or reinstated, kept so that a closed report can be computed again.</summary>
internal sealed class ObligationChange
{
    public required Guid ChangeId { get; init; }

    public required Guid ObligationId { get; init; }

    public required bool Withdrawn { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Place in the history of everything that a consolidation reads.</summary>
    public long Sequence { get; private set; }
}
