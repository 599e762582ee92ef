namespace SonLa.Budget.Warnings;

/// <summary>A project's owner was told that it is expected to stay below a round's threshold; once per project and round, with what was expected then.</summary>
internal sealed class ShortfallWarning
{
    public required int Year { get; init; }

    public required int RoundNumber { get; init; }

    public required Guid ProjectId { get; init; }

    /// <summary>The last day of the month that the forecast rested on.</summary>
    public required DateOnly Through { get; init; }

    public required decimal CapitalInForceInDong { get; init; }

    /// <summary>By the round.</summary>
    public required decimal ExpectedInDong { get; init; }

    public required decimal HighInDong { get; init; }

    public required DateTimeOffset WarnedAt { get; init; }
}
