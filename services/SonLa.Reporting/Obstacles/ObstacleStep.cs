namespace SonLa.Reporting.Obstacles;

/// <summary>One dated step of an obstacle, by whom and with which words; never changed afterwards.</summary>
internal sealed class ObstacleStep
{
    public required Guid ObstacleId { get; init; }

    /// <summary>From 1: the obstacle's version that it led to.</summary>
    public required int Number { get; init; }

    /// <summary>The stage that it led to.</summary>
    public required string Stage { get; init; }

    /// <summary>The answer, the advice, the reason.</summary>
    public string? Text { get; init; }

    /// <summary>Number of the document that says so, where there is one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Business instant.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>For which organisation the actor acted.</summary>
    public required string ActorOrganisationCode { get; init; }

    public required Guid EventMessageId { get; init; }

    /// <summary>Place in the one history.</summary>
    public long Sequence { get; private set; }
}
